import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'adverse-effect-order';

test('reports the drug in front of what it did', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [T40.2X5A, K59.03]
#           ^^^^^^^^ * T40.2X5A is the drug of an adverse effect: the effect comes first
`,
  ));

test('reports the drug alone, without a fix', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [T45.515A]
#           ^^^^^^^^ T45.515A is the drug of an adverse effect: the effect comes first
`,
  ));

test('says nothing of the effect first, of poisoning and underdosing, nor of complications without a drug', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [K59.03, T40.2X5A]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T40.2X1A, K59.03]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T88.7XXA, T40.2X5A]\n');
});

test('leaves the sequela of an adverse effect to sequela-first', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T40.2X5S, K59.03]\n'));

test('moves the effect to the front, past other drugs', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T40.2X5A, T45.516A, Z79.01, K59.03]\n',
    'Move K59.03 before T40.2X5A',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [K59.03, T40.2X5A, T45.516A, Z79.01]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [T40.2X5A, K59.03]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [T40.2X5A, K59.03]\n');
});

test('leaves a stay to dx-unacceptable-principal from 2017-10-01 on, when the editor began to refuse it', async () => {
  const rules = async (day: string) =>
    (await findingsIn(`claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [T45.515A, D68.32, Z91.120]\n`))
      .map(({ rule }) => rule)
      .filter((rule) => [RULE, 'dx-unacceptable-principal'].includes(rule));
  expect(await rules('2017-09-30')).toEqual([RULE]);
  expect(await rules('2017-10-01')).toEqual(['dx-unacceptable-principal']);
});
