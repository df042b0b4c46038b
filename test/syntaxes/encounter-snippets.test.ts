import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { encounterIn, problemsIn } from '../server/formats/encounter/reading.js';
import { SYNTAXES } from './tokens.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(path.join(SYNTAXES, 'encounter.snippets.json'), 'utf8'),
);

describe('an encounter just inserted', () => {
  test.each(['professional', 'outpatient', 'inpatient'])('%s has no problem and says its kind', (claim) => {
    const text = inserted(claim);
    expect(problemsIn(text)).toEqual([]);
    const encounter = encounterIn(text);
    expect(encounter.claim?.value).toBe(claim);
    expect(encounter.references.length).toBeGreaterThanOrEqual(3);
    expect(encounter.references.every(({ readAs, date }) => readAs === undefined && date !== undefined)).toBe(true);
  });
});

test.each([
  ['diagnosis', 'diagnoses'],
  ['procedure', 'procedures'],
  ['line', 'lines'],
  ['line revenue', 'lines'],
])('an entry just inserted by %s stands in its list', (prefix, key) => {
  const text = `claim: inpatient\nfrom: 2026-01-14\n${key}:\n${inserted(prefix).replace(/^/gm, '  ')}\n`;
  expect(problemsIn(text)).toEqual([]);
  expect(encounterIn(text).references.length).toBeGreaterThan(0);
});

/** The text that an editor inserts when every placeholder is left as it is. */
function inserted(prefix: string): string {
  const snippet = Object.values(snippets).find((candidate) => [candidate.prefix].flat().includes(prefix));
  if (!snippet) throw new Error(`no snippet ${prefix}`);
  const defaults = new Map<string, string>();
  const today = { CURRENT_YEAR: '2026', CURRENT_MONTH: '01', CURRENT_DATE: '14' };
  return snippet.body
    .join('\n')
    .replace(/\$(CURRENT_[A-Z]+)/g, (_, name: keyof typeof today) => today[name])
    .replace(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^|]*\|)?\}|\$\d+/g, (_, tab: string, text?: string, choice?: string) => {
      const value = text ?? choice ?? defaults.get(tab) ?? '';
      defaults.set(tab, value);
      return value;
    });
}
