import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'bmi-without-diagnosis';

test('reports an index beside nothing but examinations', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [Z00.00, Z12.31, Z68.41]
#                           ^^^^^^ * Z68.41 belongs to no diagnosis of this encounter
`,
  ));

test('says nothing beside any diagnosis, one with a mistake of its own included', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z00.00, E66.01, Z68.41]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, Z68.30]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z00.00, E66, Z68.41]\n');
});

test('reports an index in pregnancy, whatever stands beside it', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [O99.212, E66.9, Z3A.20, Z68.35]
#                                   ^^^^^^ * Z68.35 is not reported during pregnancy (Z3A.20)
`,
  ));

test('says nothing beside an illness that no official list ties to the index or takes from it', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [J06.9, Z68.41]\n'));

test('says nothing after delivery', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z39.2, E66.9, Z68.35]\n'));

test('says nothing beside a status or a counseling that the index may bear on', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z71.3, Z98.84, Z68.41]\n'));

test('begins with the guidelines of fiscal year 2019', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2018-09-30\ndiagnoses: [Z00.00, Z68.41]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2018-10-01
diagnoses: [Z00.00, Z68.41]
#                   ^^^^^^ * Z68.41 belongs to no diagnosis of this encounter
`,
  );
});

test('takes the index out', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z00.00, Z68.41]\n',
    'Remove Z68.41',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z00.00]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2035-02-14\ndiagnoses: [Z00.00, Z68.41]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [Z00.00, Z68.41]\n');
});
