import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-laterality-unspecified';

test('reports an unspecified side and names the codes of the sides', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - H66.90
#   ^^^^^^ * H66.90 leaves the side open: H66.91, H66.92, H66.93 name it
  - M54.30
#   ^^^^^^ * M54.30 leaves the side open: M54.31, M54.32 name it
`,
  ));

test('finds the sides of a code with a 7th character, the character kept', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S72.009D]
#           ^^^^^^^^ * S72.009D leaves the side open: S72.001D, S72.002D name it
`,
  ));

test('is an information, no more', async () => {
  const [finding] = await findingsIn('claim: professional\nfrom: 2023-02-14\ndiagnoses: [H66.90]\n');
  expect(finding?.severity).toBe('info');
});

test('says nothing of codes that are unspecified in another way, or sided', () =>
  // M25.50 has no "right joint" beside it; S72.001A is of an unspecified part of the right femur.
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [M25.50, S72.001A, I50.1, J45.909, M17.9]\n'));

test('leaves a stay to dx-unspecified-review where Medicare returns the code', async () => {
  const stay = (claim: string) => `claim: ${claim}\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [I82.409]\n`;
  const rules = async (claim: string) => (await findingsIn(stay(claim))).map(({ rule }) => rule);
  expect(await rules('inpatient')).not.toContain(RULE);
  expect(await rules('professional')).toContain(RULE);
});

test('offers the right, the left and the bilateral code', async () => {
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [H25.10]\n')).toEqual([
    'Use H25.11: Age-related nuclear cataract, right eye',
    'Use H25.12: Age-related nuclear cataract, left eye',
    'Use H25.13: Age-related nuclear cataract, bilateral',
  ]);
  await checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [H25.10]\n',
    'Use H25.12: Age-related nuclear cataract, left eye',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [H25.12]\n',
  );
});

test('follows the date: talipes got its sides on 2019-10-01', async () => {
  // Q66.0 (congenital talipes equinovarus) was one code until 2019-09-30; Q66.00 is the unspecified foot since.
  await checkRule(RULE, 'claim: professional\nfrom: 2019-09-30\ndiagnoses: [Q66.0]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2019-10-01
diagnoses: [Q66.00]
#           ^^^^^^ * Q66.00 leaves the side open: Q66.01, Q66.02 name it
`,
  );
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [H66.90]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [H66.90]\n');
});
