import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'pcs-shape';

const stay = (procedures: string) =>
  `claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\ndiagnoses: [{ code: M16.11, poa: Y }]\nprocedures: ${procedures}\n`;

test('reports the letters O and I, which ICD-10-PCS does not use', () =>
  checkRule(
    RULE,
    `
encounter: hip-replacement
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [{ code: M16.11, poa: Y }]
procedures:
  - OSR9019
#   ^^^^^^^ * OSR9019 has a letter O, which ICD-10-PCS does not use
  - 0SR90I9
#   ^^^^^^^ * 0SR90I9 has a letter I, which ICD-10-PCS does not use
  - 0DTJ4O0
#   ^^^^^^^ 0DTJ4O0 has a letter O, which ICD-10-PCS does not use
`,
  ));

test('repairs letters that make a code in force, offers what cannot be looked up, and nothing that is no code', async () => {
  const kinds = async (code: string, text = stay(`["${code}"]`)) => {
    const findings = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
    return findings.flatMap(({ fixes = [] }) => fixes.map(({ kind, title }) => `${kind}: ${title}`));
  };
  expect(await kinds('OSR9019')).toEqual(['repair: Write 0SR9019']);
  expect(await kinds('0DTJ4O0')).toEqual([]);
  expect(await kinds('OSR9019', 'claim: inpatient\nprocedures: [OSR9019]\n')).toEqual(['edit: Write 0SR9019']);
});

test('writes the digits in quotes where YAML would read a number', () =>
  checkFix(RULE, stay('[3EO3317]'), 'Write 3E03317', stay('["3E03317"]')));

test('reports a code of another length and says how much is there', () =>
  checkRule(
    RULE,
    `${stay('[0DT, 0DTJ4ZZZ]')}#            ^^^ 0DT has 3 of the 7 characters of an ICD-10-PCS code
#                 ^^^^^^^^ 0DTJ4ZZZ has 8 of the 7 characters of an ICD-10-PCS code
`,
  ));

test('reports seven characters that begin with no section', () =>
  checkRule(
    RULE,
    `${stay('[ZSR9019]')}#            ^^^^^^^ ZSR9019 has characters that ICD-10-PCS does not use at their positions\n`,
  ));

test('leaves codes of another system to code-shape-mismatch', () =>
  checkRule(RULE, stay('[M16.11, "27130", "81.51"]')));

test('leaves a good shape that is no code to pcs-unknown-code', () => checkRule(RULE, stay('[0DTJ9ZZ]')));

test('judges the shape without a date, but repairs nothing', async () => {
  const text = 'claim: inpatient\nprocedures: [OSR9019]\n';
  await checkRule(RULE, `${text}#            ^^^^^^^ * OSR9019 has a letter O, …\n`);
  const [finding] = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(finding?.fixes?.map(({ kind }) => kind)).toEqual(['edit']);
});
