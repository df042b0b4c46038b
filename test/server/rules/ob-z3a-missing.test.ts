import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'ob-z3a-missing';
const visit = (codes: string, day = '2025-11-03') => `claim: professional\nfrom: ${day}\ndiagnoses: [${codes}]\n`;

test('reports a complication of the third trimester without the week, once', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [O26.893, O99.013]
#           ^^^^^^^ O26.893 is not followed by the week of the pregnancy (Z3A.-)
`,
  ));

test.each([
  ['the week', 'O26.893, Z3A.32'],
  ['an unspecified trimester', 'O26.899'],
  ['an abortive outcome', 'O03.9'],
  ['an abortive outcome beside a condition of the first trimester', 'O03.4, O99.011'],
  ['an elective termination', 'Z33.2, O99.011'],
  ['a condition after delivery', 'O90.89, O72.1'],
  ['a delivery', 'O80, Z37.0'],
])('is content with %s', (_, codes) => checkRule(RULE, visit(codes)));

test('is silent when another code cannot be read, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('O26.893, Z3A'));
  await checkRule(RULE, visit('O26.893, ZA3.32'));
  await checkRule(RULE, visit('O26.893', '2026-10-01'));
  await checkRule(RULE, 'claim: professional\ndiagnoses: [O26.893]\n');
});
