import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dm-uncomplicated-contradiction';

test('reports diabetes without complications beside a complication of the same type', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E11.9, E11.42]
#           ^^^^^ * E11.9 says without complications, but E11.42 is one
`,
  ));

test('knows diabetes in remission, which came in fiscal year 2026', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-10-01
diagnoses: [E11.42, E11.A]
#                   ^^^^^ * E11.A says without complications, but E11.42 is one
`,
  ));

test('says nothing of hypoglycemia without coma alone, nor of presymptomatic diabetes', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.649, E11.42]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2025-10-01\ndiagnoses: [E10.9, E10.A0]\n');
});

test('says nothing of another type of diabetes', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, E13.42]\n'));

test('removes the code without complications; pointers follow', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses: [E11.9, E11.42]
lines: [{ code: "99213", diagnoses: [1, 2] }]
`,
    'Remove E11.9',
    `claim: professional
from: 2023-02-14
diagnoses: [E11.42]
lines: [{ code: "99213", diagnoses: [1] }]
`,
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [E11.9, E11.42]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [E11.9, E11.42]\n');
});
