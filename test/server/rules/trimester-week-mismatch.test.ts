import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'trimester-week-mismatch';

test('reports a trimester that the weeks of gestation contradict', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - O26.891
#   ^^^^^^^ * O26.891 is of the first trimester, Z3A.32 of the third
  - O31.12X1
#   ^^^^^^^^ * O31.12X1 is of the second trimester, Z3A.32 of the third
  - Z3A.32
`,
  ));

test('knows the first and last week of each trimester', async () => {
  const silent = (codes: string) => checkRule(RULE, `claim: professional\nfrom: 2023-02-14\ndiagnoses: [${codes}]\n`);
  await silent('O26.891, Z3A.01');
  await silent('O26.891, Z3A.13');
  await silent('O26.892, Z3A.14');
  await silent('O26.892, Z3A.27');
  await silent('O26.893, Z3A.28');
  await silent('O26.893, Z3A.49');
});

test('knows the weeks next to them', async () => {
  const fires = (code: string, named: string, week: string, told: string) =>
    checkRule(
      RULE,
      `
claim: professional
from: 2023-02-14
diagnoses: [${code}, ${week}]
#           ^^^^^^^ * ${code} is of the ${named} trimester, ${week} of the ${told}
`,
    );
  await fires('O26.891', 'first', 'Z3A.14', 'second');
  await fires('O26.892', 'second', 'Z3A.13', 'first');
  await fires('O26.892', 'second', 'Z3A.28', 'third');
  await fires('O26.893', 'third', 'Z3A.27', 'second');
});

test('reads normal pregnancies as well', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [Z34.01, Z3A.30]
#           ^^^^^^ * Z34.01 is of the first trimester, Z3A.30 of the third
`,
  ));

test('says nothing of an unspecified trimester, of labor and delivery in two, or of weeks not specified', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O26.899, O60.13X0, Z3A.32]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O26.891, Z3A.00]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O26.891, Z3A.32, Z3A.12]\n');
});

test('a stay may run into the next trimester, but does not go back', async () => {
  const stay = (through: string, code: string) =>
    `claim: inpatient\nfrom: 2023-02-14\n${through}diagnoses: [${code}, Z3A.27]\n`;
  await checkRule(RULE, stay('through: 2023-02-15\n', 'O14.03'));
  await checkRule(RULE, stay('', 'O14.03'));
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-28
diagnoses: [O26.891, Z3A.27]
#           ^^^^^^^ * O26.891 is of the first trimester, Z3A.27 of the second
`,
  );
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-20
diagnoses: [O14.03, Z3A.25]
#           ^^^^^^ * O14.03 is of the third trimester, Z3A.25 of the second
`,
  );
});

test('offers the code of the right trimester, fetus kept', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O31.12X1, Z3A.32]\n',
    'Use O31.13X1: Continuing pregnancy after spontaneous abortion of one fetus or more, third tri…',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O31.13X1, Z3A.32]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [O26.891, Z3A.32]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [O26.891, Z3A.32]\n');
});
