import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'use-additional-suggested';
const visit = (codes: string, day = '2025-11-03') => `claim: professional\nfrom: ${day}\ndiagnoses: [${codes}]\n`;
const hints = async (text: string) => (await findingsIn(text)).filter(({ rule }) => rule === RULE);

test('hints at the stage of the kidney disease of a diabetic', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [E11.22]
#           ^^^^^^ * E11.22: use additional code to identify stage of chronic kidney disease (N18.1-N18.6) (note of E11.22)
`,
  ));

test('is a hint, not more', async () => {
  expect((await hints(visit('E11.22'))).map(({ severity }) => severity)).toEqual(['hint']);
});

test.each([
  ['one of the codes', 'E11.22, N18.32'],
  ['nothing where the note asks “if applicable”', 'N18.32'],
  ['nothing where it lists circumstances under a heading, as tobacco at J44', 'J44.9'],
  ['nothing where it asks for external causes', 'T20.20XA'],
  ['nothing of the notes of blocks and chapters, as the organism of the kidney diseases', 'N10, B96.20'],
])('is content with %s', async (_, codes) => {
  expect(await hints(visit(codes))).toEqual([]);
});

test('leaves the outcome of a delivery to ob-z37-missing', async () => {
  expect(await hints(visit('O80'))).toEqual([]);
});

test('is silent when another code cannot be read', async () => {
  expect(await hints(visit('E11.22, N18.33'))).toEqual([]);
});

test('stays silent before the first tabular, outside the releases and without a date', async () => {
  expect(await hints(visit('E11.22', '2016-10-01'))).toHaveLength(1);
  expect(await hints(visit('E11.22', '2016-09-30'))).toEqual([]);
  expect(await hints(visit('E11.22', '2026-10-01'))).toEqual([]);
  expect(await hints('claim: professional\ndiagnoses: [E11.22]\n')).toEqual([]);
});

test('adds a code at the end', () =>
  checkFix(
    RULE,
    visit('E11.22, Z79.4'),
    'Add N18.4: Chronic kidney disease, stage 4 (severe)',
    visit('E11.22, Z79.4, N18.4'),
  ));

test('asks for the organism of an infection of inpatients only', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [N39.0, J01.90]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2025-11-03\ndiagnoses: [N39.0]\n');
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
diagnoses: [N39.0]
#           ^^^^^ N39.0: use additional code (B95-B97), …
`,
  );
});

test('asks for no second stage of chronic kidney disease', async () => {
  const findings = await findingsIn(
    'claim: inpatient\nfrom: 2024-03-01\nthrough: 2024-03-05\ndiagnoses: [I13.0, I50.9, N18.6, Z99.2]\n',
  );
  expect(findings.filter(({ rule, message }) => rule === RULE && message.includes('N18'))).toEqual([]);
});
