import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../../server/src/model/parsed-file.js';
import { quickFixes } from '../../../server/src/service/code-actions.js';
import { snippetToText } from '../../../server/src/service/snippet.js';
import { withCaret } from '../../support/caret.js';
import { findingsIn } from '../../support/check-rule.js';
import { applyEdits, parseFile } from '../../support/parse.js';

async function fixesAt(marked: string, fileName?: string) {
  const { text, offset } = withCaret(marked);
  const file = await parseFile(text, fileName);
  const findings = await findingsIn(text, fileName === undefined ? {} : { fileName });
  return { text, file, fixes: quickFixes(file, findings, { start: offset, end: offset }) };
}

const outpatient = (revenue: string) => `
encounter: ed-visit-7
claim: outpatient
from: 2026-01-14
billType: "0131"
patient: { sex: female, birthDate: 1957-04-02 }
diagnoses:
  - I10
lines:
  - { code: G0378, revenue: ${revenue}, units: 1 }
`;

describe('quick fixes', () => {
  test('offer what the finding under the caret offers', async () => {
    const { text, fixes } = await fixesAt(outpatient('04<|>50'));
    const fix = fixes.find(({ kind }) => kind === 'repair');
    expect(fix && applyEdits(text, fix.edits)).toBe(outpatient('"0450"'));
  });

  test('offer nothing where nothing was found', async () => {
    expect((await fixesAt(outpatient('"0762"').replace('I10', 'I1<|>0'))).fixes).toEqual([]);
  });
});

describe('suppression', () => {
  const marked = 'claim: professional\nfrom: 2026-01-14\ndiagnoses:\n  - E11<|>.2\n';

  test('writes a comment above the line, as far in as the line, that asks for a reason', async () => {
    const { text, fixes } = await fixesAt(marked);
    const fix = fixes.find(({ kind, finding }) => kind === 'suppression' && finding.rule === 'dx-not-billable');
    expect(fix && applyEdits(text, fix.edits)).toContain(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the snippet's own syntax
      'diagnoses:\n  # chartwright-ignore dx-not-billable: ${1:reason}\n  - E11.2\n',
    );
  });

  test('silences the finding once it is written', async () => {
    const { text, fixes } = await fixesAt(marked);
    const fix = fixes.find(({ kind, finding }) => kind === 'suppression' && finding.rule === 'dx-not-billable');
    const edits = (fix?.edits ?? []).map((edit) => ({ ...edit, text: snippetToText(edit.text) }));
    const rules = (await findingsIn(applyEdits(text, edits))).map(({ rule }) => rule);
    expect(rules).not.toContain('dx-not-billable');
    expect(rules).not.toContain('suppression-unused');
  });

  const besideIn = async (json: string) => {
    const { fixes } = await fixesAt(json, 'visit.encounter.json');
    return fixes.filter(({ kind }) => kind === 'suppression').map(({ beside, edits }) => ({ beside, edits }));
  };

  test('goes into the sidecar where the format has no comments: by code and encounter, which stay true', async () => {
    const json = '{ "encounter": "A-1", "claim": "professional", "from": "2026-01-14", "diagnoses": ["E11<|>.2"] }';
    const beside = { rule: 'dx-not-billable', code: 'E11.2', encounter: 'A-1' };
    expect(await besideIn(json)).toContainEqual({ beside, edits: [] });
  });

  test('goes there by the line where there is neither', async () => {
    const json = '{\n  "claim": "professional",\n  "from": "2026-02-3<|>0",\n  "diagnoses": ["I10"]\n}';
    expect(await besideIn(json)).toContainEqual({ beside: { rule: 'encounter-bad-date', line: 3 }, edits: [] });
  });

  test('keeps the line ends of the file', async () => {
    const { fixes } = await fixesAt(marked.replaceAll('\n', '\r\n'));
    expect(fixes.find(({ kind }) => kind === 'suppression')?.edits[0]?.text).toMatch(/\r\n$/);
  });

  test('on the first line goes to the very start', () => {
    const finding = {
      rule: 'a-rule',
      severity: 'error',
      sources: [],
      span: { start: 0, end: 3 },
      message: '',
    } as const;
    const file = { text: '\nN18', lineComment: '#' } as unknown as ParsedFile;
    expect(quickFixes(file, [finding], { start: 0, end: 0 })[0]?.edits[0]?.span).toEqual({ start: 0, end: 0 });
  });
});
