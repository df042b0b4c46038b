import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'ob-z37-missing';
const visit = (codes: string, claim = 'professional', day = '2025-11-03') =>
  `claim: ${claim}\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [${codes}]\n`;

test('reports a normal delivery without its outcome', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [O80]
#           ^^^ * O80 is a delivery, and no diagnosis gives its outcome (Z37.-)
`,
  ));

test('reports a stay with a condition that complicates childbirth', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [O99.214]
#           ^^^^^^^ * O99.214 is a delivery, and no diagnosis gives its outcome (Z37.-)
`,
  ));

test.each([
  ['the outcome', 'O80, Z37.0', 'inpatient'],
  ['twins', 'O82, Z37.2', 'inpatient'],
  ['a pregnancy that goes on', 'O26.893, Z3A.32', 'inpatient'],
  ['a professional claim for a condition in childbirth', 'O99.214', 'professional'],
  ['an outpatient claim', 'O80', 'outpatient'],
])('is content with %s', (_, codes, claim) => checkRule(RULE, visit(codes, claim)));

test('is silent when another code cannot be read, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('O80, Z73.0X'));
  await checkRule(RULE, visit('O80', 'professional', '2026-10-01'));
  await checkRule(RULE, 'claim: professional\ndiagnoses: [O80]\n');
});

test('adds the only outcome that goes with a normal delivery', async () => {
  expect(await fixTitles(RULE, visit('O80'))).toEqual(['Add Z37.0: Single live birth']);
  await checkFix(RULE, visit('O80, Z3A.39'), 'Add Z37.0: Single live birth', visit('O80, Z3A.39, Z37.0'));
});

test('offers every outcome of a cesarean delivery', async () => {
  const titles = await fixTitles(RULE, visit('O82'));
  expect(titles.map((title) => title.slice(0, 'Add Z37.0'.length))).toContain('Add Z37.2');
});
