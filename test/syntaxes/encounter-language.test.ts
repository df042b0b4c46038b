import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SYNTAXES } from './tokens.js';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface Language {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: string;
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly EnterRule[];
}

const language: Language = JSON.parse(
  readFileSync(path.join(SYNTAXES, 'encounter.language-configuration.json'), 'utf8'),
);

test.each(['E11.22', 'S72.001A', 'E11.', '0DTJ4ZZ', 'J1815', '2026-01-14', 'first-listed', 'birthDate'])(
  'one double click takes all of %s',
  (word) => {
    expect(`: ${word},`.match(new RegExp(language.wordPattern, 'g'))).toEqual([word]);
  },
);

test('a system and its code are two words', () => {
  expect('hcpcs:J1815'.match(new RegExp(language.wordPattern, 'g'))).toEqual(['hcpcs', 'J1815']);
});

describe('the next line is indented', () => {
  const increase = new RegExp(language.indentationRules.increaseIndentPattern);
  test.each(['diagnoses:', 'chart:  # notes', '  progress-note: |', '  - modifiers:', '  note: >-'])(
    'below %j',
    (line) => {
      expect(increase.test(line)).toBe(true);
    },
  );
  test.each([
    'claim: inpatient',
    '# diagnoses:',
    '  - E11.22',
    '  - code: I10',
    'patient: { sex: male }',
    'see: a, b:c',
  ])('not below %j', (line) => {
    expect(increase.test(line)).toBe(false);
  });
});

describe('Enter', () => {
  test.each(['  - E11.22', '  - N18.32   # stage 3b', '  - hcpcs:J1815', '  - { code: J1815, units: 2 }', '- "Z79.4"'])(
    'continues the list after %j',
    (line) => {
      expect(entered(line)).toEqual({ indent: 'none', appendText: '- ' });
    },
  );

  test.each(['  - code: E11.22', '  - code: "99214"  # visit', '  - revenue:'])(
    'goes on in the entry after %j',
    (line) => {
      expect(entered(line)).toEqual({ indent: 'indent' });
    },
  );

  test.each(['claim: inpatient', '  - ', '  -', '    evidence: a - b', '# - note'])(
    'does nothing of its own after %j',
    (line) => {
      expect(entered(line)).toBeUndefined();
    },
  );
});

/** What the first rule that fits does at the end of a line. */
function entered(line: string): EnterRule['action'] | undefined {
  return language.onEnterRules.find(
    ({ beforeText, afterText = '' }) => new RegExp(beforeText).test(line) && new RegExp(afterText).test(''),
  )?.action;
}
