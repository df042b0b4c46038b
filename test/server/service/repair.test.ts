import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../../server/src/model/parsed-file.js';
import type { FixKind } from '../../../server/src/model/problem.js';
import type { TextEdit } from '../../../server/src/model/span.js';
import { RULES } from '../../../server/src/rules/index.js';
import type { Finding } from '../../../server/src/rules/rule.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { analyze } from '../../../server/src/service/analysis.js';
import { repairAll } from '../../../server/src/service/repair.js';
import { realCodes } from '../../support/codes.js';
import { applyEdits } from '../../support/parse.js';

async function repaired(text: string, fileName = 'stay.encounter.yaml') {
  const analysis = await analyze({ fileName, text });
  if (analysis === undefined) throw new Error('no format');
  return repairAll(analysis, (file) => runRules(file, realCodes(), { severityOf: () => undefined }));
}

describe('repairs of an encounter', () => {
  const messy = `
encounter: stay-3
claim: inpatient
from: 2026-01-10
through: 2026-01-14
billType: 0111
patient: { sex: female, birthDate: 1957-04-02 }
discharge: { status: 01 }
diagnoses:
  - { code: W19.A, poa: Y }
  - { code: N18.3, poa: Y }
procedures:
  - 3E03317
`;

  test('mend what can be mended, say what they mended, and leave what changes the meaning', async () => {
    const { file, fixed, findings } = await repaired(messy);
    expect(file.text).toBe(
      messy
        .replace('0111', '"0111"')
        .replace('status: 01', 'status: "01"')
        .replace('W19.A', 'W19.XXXA')
        .replace('3E03317', '"3E03317"'),
    );
    expect(fixed.map(({ rule }) => rule)).toEqual([
      'code-literal-coerced',
      'code-literal-coerced',
      'dx-bad-placeholder',
      'code-literal-coerced',
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('code-not-effective-on-dos');
  });

  test('run twice they change nothing more', async () => {
    const once = await repaired(messy);
    const twice = await repaired(once.file.text);
    expect(twice).toMatchObject({ edits: [], fixed: [], findings: once.findings });
  });

  test('leave a finding that is expected as it is: the fixture needs it', async () => {
    const fixture = messy.replace('poa: Y }\n', 'poa: Y } # expect: dx-bad-placeholder\n');
    expect((await repaired(fixture)).file.text).toContain('W19.A, poa: Y } # expect');
  });
});

describe('the examples of every rule', () => {
  const examples = RULES.flatMap(({ meta }) =>
    meta.examples.map(({ bad, fileName }): [string, string, string | undefined] => [meta.id, bad, fileName]),
  );

  test.each(examples)(
    '%s: a second run changes nothing, and the text stays as readable',
    async (_id, text, fileName) => {
      const problems = (await analyze({ fileName: fileName ?? 'x.encounter.yaml', text }))?.file.problems.length ?? 0;
      const once = await repaired(text, fileName);
      expect(once.file.problems.length).toBeLessThanOrEqual(problems);
      expect(applyEdits(text, once.edits)).toBe(once.file.text);
      expect((await repaired(once.file.text, fileName)).edits).toEqual([]);
    },
  );
});

/** A reader and a rule of the test's own: each letter of the text may be repaired to another, as the table says. */
function letters(text: string, table: Readonly<Record<string, readonly [FixKind, string]>>) {
  const parse = (text: string) => ({ text }) as ParsedFile;
  const check = (file: ParsedFile): Finding[] =>
    [...file.text].flatMap((letter, start) => {
      const [kind, replacement] = table[letter] ?? [];
      return kind === undefined || replacement === undefined
        ? []
        : [finding(letter, kind, [{ span: { start, end: start + 1 }, text: replacement }])];
    });
  return repairAll({ file: parse(text), reread: parse }, check);
}

function finding(rule: string, kind: FixKind, edits: readonly TextEdit[]): Finding {
  const span = edits[0]?.span ?? { start: 0, end: 0 };
  return { rule, severity: 'error', sources: [], span, message: rule, fixes: [{ title: rule, kind, edits }] };
}

describe('passes', () => {
  test('go on until nothing is left, and the edits lead there at once', () => {
    const text = '-a-b-a-';
    const { file, edits, fixed, findings } = letters(text, { a: ['repair', 'bb'], b: ['repair', 'c'] });
    expect(file.text).toBe('-cc-c-cc-');
    expect(fixed.map(({ rule }) => rule).join('')).toBe('ababbbb');
    expect(findings).toEqual([]);
    expect(applyEdits(text, edits)).toBe(file.text);
    expect(edits).toHaveLength(3);
  });

  test('never apply an edit', () => {
    expect(letters('ab', { a: ['edit', 'x'], b: ['repair', 'y'] }).file.text).toBe('ay');
  });

  test('come to an end when repairs undo each other', () => {
    expect(letters('a', { a: ['repair', 'b'], b: ['repair', 'a'] }).fixed).toHaveLength(10);
  });

  test('stop when a repair changes nothing', () => {
    expect(letters('a', { a: ['repair', 'a'] })).toMatchObject({ edits: [], fixed: [] });
  });
});

describe('repairs that touch the same place', () => {
  const once = (text: string, ...found: Finding[]) => {
    const parse = (text: string) => ({ text }) as ParsedFile;
    const file = parse(text);
    return repairAll({ file, reread: parse }, (each) => (each === file ? found : [])).file.text;
  };

  test('never overlap: the first of two stays', () => {
    const repair = (start: number, end: number, text: string) =>
      finding(text, 'repair', [{ span: { start, end }, text }]);
    expect(once('0123456789', repair(4, 8, '<second>'), repair(0, 5, '<first>'), repair(8, 9, '<third>'))).toBe(
      '<first>567<third>9',
    );
    expect(once('0123456789', repair(8, 9, '<one>'), repair(8, 9, '<other>'))).toBe('01234567<one>9');
  });

  test('are dropped as a whole', () => {
    const first = finding('a', 'repair', [{ span: { start: 0, end: 2 }, text: 'A' }]);
    const both = finding('b', 'repair', [
      { span: { start: 5, end: 6 }, text: 'B' },
      { span: { start: 1, end: 2 }, text: 'B' },
    ]);
    expect(once('0123456789', first, both)).toBe('A23456789');
  });
});
