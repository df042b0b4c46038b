import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'encounter-wrong-type';

test('reports words that are none of the fixed values, and text where a number belongs', () =>
  checkRule(
    RULE,
    `
encounter: wrong-types
claim: telephone
#      ^^^^^^^^^ telephone is none of professional, outpatient, inpatient
from: 2023-02-14
diagnoses: [I10]
lines:
  - { code: G0463, units: many, diagnoses: [Q] }
#                         ^^^^ many is not a number
#                                           ^ Q is no diagnosis pointer: 1, 2 … or A to L
`,
  ));

test('makes a list of a value that stands alone', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: I10
#          ^^^ * A list is expected here
`,
  );
  await checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: I10\n',
    'Write [I10]',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n',
  );
});

test('accepts pointers as numbers and as letters', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0463, diagnoses: [1, B, l] }]\n'));
