import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'ob-o80-conflict';
const visit = (codes: string, claim = 'professional', day = '2025-11-03') =>
  `claim: ${claim}\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [${codes}]\n`;

test('reports a normal delivery with pre-eclampsia', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [O80, O14.03, Z3A.39, Z37.0]
#           ^^^ * O80 is a delivery without complications of one live infant, and O14.03 says otherwise
`,
  ));

test('reports a normal delivery of twins', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [O80, Z37.2]
#           ^^^ O80 is a delivery without complications of one live infant, and Z37.2 says otherwise
`,
  ));

test.each([
  ['a single live birth', 'O80, Z37.0, Z3A.39'],
  ['a condition of another chapter', 'O80, Z37.0, I10'],
  ['complications without O80', 'O14.03, Z37.0'],
])('allows %s', (_, codes) => checkRule(RULE, visit(codes)));

test('is silent on outpatient claims, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('O80, O14.03', 'outpatient'));
  await checkRule(RULE, visit('O80, O14.03', 'professional', '2026-10-01'));
  await checkRule(RULE, 'claim: professional\ndiagnoses: [O80, O14.03]\n');
});

test('removes O80', () => checkFix(RULE, visit('O80, O14.03, Z37.0'), 'Remove O80', visit('O14.03, Z37.0')));

test('offers no removal where it would leave an outcome without a delivery', async () => {
  const fixes = async (diagnoses: string) => {
    const findings = await findingsIn(`claim: professional\nfrom: 2021-03-20\ndiagnoses: [${diagnoses}]\n`);
    return findings.filter(({ rule }) => rule === RULE).map((finding) => finding.fixes?.length ?? 0);
  };
  expect(await fixes('O80, Z37.2')).toEqual([0]);
  expect(await fixes('O80, O30.033, Z37.2')).toEqual([1]);
});
