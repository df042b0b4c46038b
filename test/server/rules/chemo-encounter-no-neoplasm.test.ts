import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'chemo-encounter-no-neoplasm';
const visit = (codes: string, day = '2025-11-03') => `claim: outpatient\nfrom: ${day}\ndiagnoses: [${codes}]\n`;

test('reports chemotherapy without the neoplasm', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2025-11-03
diagnoses: [Z51.11, I10]
#           ^^^^^^ Z51.11 names a therapy, and no diagnosis the neoplasm that is treated
`,
  ));

test('does not take a history of neoplasm for one', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2025-11-03
diagnoses: [Z51.0, Z85.3]
#           ^^^^^ Z51.0 names a therapy, …
`,
  ));

test.each([
  ['a malignant neoplasm', 'Z51.11, C50.911'],
  ['polycythemia vera, a neoplasm of chapter 2', 'Z51.11, D45'],
  ['a neoplasm before the therapy', 'C34.11, Z51.12'],
])('allows it with %s', (_, codes) => checkRule(RULE, visit(codes)));

test('leaves other aftercare of Z51 alone', () => checkRule(RULE, visit('Z51.5, Z51.81')));

test('is silent when another code cannot be read, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('Z51.11, C50'));
  await checkRule(RULE, visit('Z51.11, 50.911'));
  await checkRule(RULE, visit('Z51.11', '2026-10-01'));
  await checkRule(RULE, 'claim: outpatient\ndiagnoses: [Z51.11]\n');
});
