import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'dx-unknown-code';

test('reports a code that the release in force does not have', () =>
  checkRule(
    RULE,
    `
encounter: blood-pressure-check
claim: professional
from: 2023-02-14
diagnoses:
  - I10.0
#   ^^^^^ * I10.0 is not an ICD-10-CM code on 2023-02-14 (FY2023)
  - E11.9
`,
  ));

test('reports a code that exists nowhere near, without a guess', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [ABC]
#           ^^^ ABC is not an ICD-10-CM code on 2023-02-14 (FY2023)
`,
  ));

test('says so when the text is a code of another system', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2020-11-02
through: 2020-11-04
diagnoses: [J1815, B2111ZZ]
#           ^^^^^ * J1815 is not an ICD-10-CM code on 2020-11-04 (FY2021); it is a HCPCS Level II code
#                  ^^^^^^^ B2111ZZ is not an ICD-10-CM code on 2020-11-04 (FY2021); it is an ICD-10-PCS code
`,
  ));

test('offers codes one slip of the keyboard away', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10.0]\n',
    'Use I11.0: Hypertensive heart disease with heart failure',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I11.0]\n',
  ));

test('never offers a category, which would only be the next mistake', async () => {
  const text = 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.X]\n';
  const [finding] = await findingsIn(text);
  expect(finding?.rule).toBe(RULE);
  for (const { edits } of finding?.fixes ?? []) {
    const after = text.replace('E11.X', edits[0]?.text ?? '');
    expect(await findingsIn(after), after).toEqual([]);
  }
});

test('accepts codes however they are written', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E1122, e11.22, " E11.22 ", C4A.0, U07.1]\n'));

test('accepts a six-character code that ends in a letter', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [H02.21A]\n'));

test('leaves a retired code, a future code and a category to their own rules', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2019-02-14\ndiagnoses: [H40.11X1, U07.1, E11]\n'));

test('an explicit system wins over the place', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\ndiagnoses: ["hcpcs:J1815"]\n'));

test('stays silent outside the loaded releases and without a readable date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [I10.0]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-30\ndiagnoses: [I10.0]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [I10.0]\n');
});

test('judges inpatient codes on the discharge date', async () => {
  // I5A came into force on 2021-10-01.
  const stay = (through: string) =>
    `claim: inpatient\nfrom: 2021-09-28\nthrough: ${through}\ndiagnoses: [{ code: I5A, poa: Y }]\n`;
  expect((await findingsIn(stay('2021-10-01'))).map(({ rule }) => rule)).toEqual([]);
  expect((await findingsIn(stay('2021-09-30'))).map(({ rule }) => rule)).toEqual(['code-not-effective-on-dos']);
});
