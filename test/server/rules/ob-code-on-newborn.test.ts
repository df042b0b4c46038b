import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'ob-code-on-newborn';

test("reports an obstetric code on the newborn's record, known by Z38", () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [Z38.00, O80]
#                   ^^^ * O80 is the mother's: this is the record of a newborn
`,
  ));

test('knows a newborn by its age, through the 28th day', async () => {
  const visit = (day: string, marker: string) => `
claim: professional
from: ${day}
patient: { birthDate: 2023-02-01 }
diagnoses: [O70.0]
${marker}`;
  const told = "#           ^^^^^ * O70.0 is the mother's: this is the record of a newborn\n";
  await checkRule(RULE, visit('2023-03-01', told));
  await checkRule(RULE, visit('2023-03-02', ''));
});

test("reports a perinatal code on the mother's record", () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
patient: { birthDate: 1995-06-01 }
diagnoses: [O60.14X0, Z37.0, P07.30]
#                            ^^^^^^ * P07.30 is the newborn's: O60.14X0 makes this the mother's record
`,
  ));

test('says nothing of a condition of birth in later life, nor of either record alone', async () => {
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\npatient: { birthDate: 1995-06-01 }\ndiagnoses: [P27.1]\n',
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [Z38.00, P59.9]\n');
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [O80, Z37.0]\n');
});

test('says nothing of the sex of the patient: Medicare ended that edit', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2025-02-14\npatient: { sex: male }\ndiagnoses: [O26.893]\n'));

test('takes the code out', () =>
  checkFix(
    RULE,
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [Z38.00, O80]\n',
    'Remove O80',
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [Z38.00]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2015-09-28\nthrough: 2015-09-30\ndiagnoses: [Z38.00, O80]\n');
  await checkRule(RULE, 'claim: inpatient\ndiagnoses: [Z38.00, O80]\n');
});
