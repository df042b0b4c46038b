import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'htn-ckd-combination';

test('reports hypertension beside chronic kidney disease, with the code for its stage', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [N18.30, I10]
#                   ^^^ * I10 with N18.30 is hypertensive kidney disease: I12.9
`,
  );
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10, N18.6]
#           ^^^ * I10 with N18.6 is hypertensive kidney disease: I12.0
`,
  );
});

test('with heart failure as well it is I13, from fiscal year 2017 on', async () => {
  const visit = (day: string, wanted: string) => `
claim: professional
from: ${day}
diagnoses: [I10, I50.9, N18.5]
#           ^^^ * I10 with N18.5 is ${wanted}
`;
  await checkRule(RULE, visit('2016-10-01', 'hypertensive heart and kidney disease: I13.2'));
  await checkRule(RULE, visit('2016-09-30', 'hypertensive kidney disease: I12.0'));
});

test('hypertensive heart disease beside chronic kidney disease is I13, with failure or without', async () => {
  const visit = (code: string, kidney: string, wanted: string) => `
claim: professional
from: 2023-02-14
diagnoses: [${code}, ${kidney}]
#           ^^^^^ * ${code} with ${kidney} is hypertensive heart and kidney disease: ${wanted}
`;
  await checkRule(RULE, visit('I11.0', 'N18.4', 'I13.0'));
  await checkRule(RULE, visit('I11.0', 'N18.6', 'I13.2'));
  await checkRule(RULE, visit('I11.9', 'N18.4', 'I13.10'));
  await checkRule(RULE, visit('I11.9', 'N18.5', 'I13.11'));
});

test('says nothing where the combination is coded, or kidney disease is acute', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I12.9, N18.30]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I13.0, N18.30]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, N17.9]\n');
});

test('says nothing of secondary hypertension, nor of pregnancy', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I15.1, N18.30]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O99.891, I10, N18.30]\n');
});

test('puts the combination in the place of I10', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I50.22, N18.4]\n',
    'Use I13.0: Hypertensive heart and chronic kidney disease with heart failure and stage 1 th…',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I13.0, I50.22, N18.4]\n',
  ));

test('stays silent outside the loaded releases, without a date, and for a category of N18', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [I10, N18.6]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [I10, N18.6]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, N18.3]\n');
});

test('a combination code for another stage than the one coded is reported', async () => {
  const visit = (code: string, kidney: string, rest: string) => `
claim: professional
from: 2023-02-14
diagnoses: [${code}, ${kidney}]
#           ${'^'.repeat(code.length)} * ${code} is for ${rest}
`;
  const late = 'stage 5 or end stage of chronic kidney disease, and';
  const early = 'stages 1 to 4 of chronic kidney disease, and';
  await checkRule(RULE, visit('I12.0', 'N18.32', `${late} N18.32 is not: I12.9`));
  await checkRule(RULE, visit('I13.0', 'N18.6', `${early} N18.6 is not: I13.2`));
  await checkRule(RULE, visit('I13.11', 'N18.31', `${late} N18.31 is not: I13.10`));
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I12.0, N18.5]\n');
});

test('heart and kidney disease with a code for each is I13, one in the place of two', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I11.0, I12.9, I50.9, N18.4]
#           ^^^^^ I11.0 with N18.4 is hypertensive heart and kidney disease: I13.0
`,
  ));
