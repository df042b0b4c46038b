import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'underdosing-first';

test('reports underdosing as the first-listed diagnosis', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [T38.3X6A, E11.65, Z91.128]
#           ^^^^^^^^ * T38.3X6A is underdosing: the condition it led to comes first
`,
  ));

test('hints at the reason where none is coded', async () => {
  const visit = 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.65, T38.3X6A]\n';
  const [finding] = (await findingsIn(visit)).filter(({ rule }) => rule === RULE);
  expect(finding?.severity).toBe('hint');
  expect(finding?.message).toBe('T38.3X6A has no reason beside it (Z91.1-, Z91.A- or Y63.-), if known');
});

test('is satisfied by the noncompliance of patient or caregiver, and by underdosing during care', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.65, T38.3X6A, Z91.128]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2024-02-14\ndiagnoses: [E11.65, T38.3X6A, Z91.A28]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.65, T38.3X6A, Y63.6]\n');
});

test('says nothing of adverse effects and poisoning', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T38.3X1A, E16.0, T40.2X5A]\n'));

test('moves the condition to the front', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T38.3X6A, E11.65, Z91.128]\n',
    'Move E11.65 before T38.3X6A',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.65, T38.3X6A, Z91.128]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [T38.3X6A, E11.65]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [T38.3X6A, E11.65]\n');
});

test('leaves a stay to dx-unacceptable-principal from 2017-10-01 on, when the editor began to refuse it', async () => {
  const rules = async (day: string) =>
    (await findingsIn(`claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [T42.0X6A, G40.909, Z91.120]\n`))
      .map(({ rule }) => rule)
      .filter((rule) => [RULE, 'dx-unacceptable-principal'].includes(rule));
  expect(await rules('2017-09-30')).toEqual([RULE]);
  expect(await rules('2017-10-01')).toEqual(['dx-unacceptable-principal']);
});

test('a pump that failed is the reason of the underdosing', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2024-06-02\ndiagnoses: [T85.614A, T38.3X6A, E10.65, Z96.41]\n'));
