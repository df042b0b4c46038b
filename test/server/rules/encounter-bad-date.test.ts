import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'encounter-bad-date';

test('reports days that no calendar has and dates in another notation', () =>
  checkRule(
    RULE,
    `
encounter: bad-dates
claim: inpatient
from: 2023-02-30
#     ^^^^^^^^^^ 2023-02-30 is not a day of the calendar
through: 3/14/2023
#        ^^^^^^^^^ * 3/14/2023 is not a date written YYYY-MM-DD
diagnoses: [{ code: I10, poa: Y }]
`,
  ));

test('rewrites a date that can mean only one day', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2/14/2023\ndiagnoses: [I10]\n',
    'Write 2023-02-14',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n',
  ));

test('guesses nothing when a date can mean two days', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 1/4/2023
#     ^^^^^^^^ 1/4/2023 is not a date …
`,
  ));

test('accepts the last day of February in a leap year only', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2024-02-29\n');
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-29\n#     ^^^^^^^^^^ 2023-02-29 is not a day of the calendar\n',
  );
});

test('is the only finding while the date cannot be read', async () => {
  const findings = await findingsIn('claim: professional\nfrom: 2023-02-30\ndiagnoses: [E11, I10.0]\n');
  expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
});
