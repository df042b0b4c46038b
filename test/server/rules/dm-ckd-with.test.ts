import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dm-ckd-with';

test('reports diabetes without the kidney complication beside chronic kidney disease', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [N18.31, E11.9]
#                   ^^^^^ * E11.9 with N18.31 lacks the kidney complication of the diabetes: E11.22
`,
  ));

test('reports it for every type of diabetes, beside other complications as well', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E13.65, E13.40, N18.31]
#           ^^^^^^ * E13.65 with N18.31 lacks the kidney complication of the diabetes: E13.22
`,
  ));

test('says nothing where any kidney complication is coded', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.22, N18.31, E11.65]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.21, N18.31]\n');
});

test('says nothing of acute kidney failure, nor of two types of diabetes', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, N17.9]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, E10.9, N18.31]\n');
});

test('begins with fiscal year 2017', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [E11.9, N18.4]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2016-10-01
diagnoses: [E11.9, N18.4]
#           ^^^^^ * E11.9 with N18.4 lacks the kidney complication of the diabetes: E11.22
`,
  );
});

test('replaces diabetes without complications', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, N18.31]\n',
    'Use E11.22: Type 2 diabetes mellitus with diabetic chronic kidney disease',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.22, N18.31]\n',
  ));

test('adds the complication beside others', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.65, N18.31]\n',
    'Add E11.22 before E11.65',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.22, E11.65, N18.31]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2035-02-14\ndiagnoses: [E11.9, N18.31]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [E11.9, N18.31]\n');
});
