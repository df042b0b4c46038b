import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'htn-hf-combination';

test('reports hypertension beside heart failure', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I50.22, I10]
#                   ^^^ * I10 with I50.22 is hypertensive heart disease: I11.0
`,
  ));

test('hypertensive kidney disease beside heart failure is I13', async () => {
  const visit = (code: string, kidney: string, wanted: string) => `
claim: professional
from: 2023-02-14
diagnoses: [${code}, I50.22, ${kidney}]
#           ^^^^^ * ${code} with I50.22 is hypertensive heart and kidney disease: ${wanted}
`;
  await checkRule(RULE, visit('I12.9', 'N18.30', 'I13.0'));
  await checkRule(RULE, visit('I12.0', 'N18.6', 'I13.2'));
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [I12.9, I50.22, N18.3]\n');
});

test('says nothing where hypertensive heart disease is coded', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I11.0, I50.22]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I13.0, I50.22]\n');
});

test.each(['I10', 'I11.9'])('leaves %s with heart and kidney together to htn-ckd-combination', (code) =>
  checkRule(RULE, `claim: professional\nfrom: 2023-02-14\ndiagnoses: [${code}, I50.22, N18.4]\n`),
);

test('says nothing where another cause of the failure is coded', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I09.81, I50.22, I10]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I97.131, I50.22, I10]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [O90.3, I50.22, I10]\n');
});

test('says nothing of hypertension beside another heart disease, or of secondary hypertension', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I25.10, I15.0, I48.91]\n'));

test('begins with fiscal year 2017', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [I10, I50.22]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2016-10-01
diagnoses: [I10, I50.22]
#           ^^^ * I10 with I50.22 is hypertensive heart disease: I11.0
`,
  );
});

test('puts I11.0 in the place of I10', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I50.22]\n',
    'Use I11.0: Hypertensive heart disease with heart failure',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I11.0, I50.22]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2035-02-14\ndiagnoses: [I10, I50.22]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [I10, I50.22]\n');
});

test('a code that says without heart failure is reported beside heart failure', async () => {
  const visit = (code: string, more: string, name: string) => `
claim: professional
from: 2023-02-14
diagnoses: [${code}, I50.32${more}]
#           ${'^'.repeat(code.length)} * ${code} with I50.32 is hypertensive ${name}
`;
  await checkRule(RULE, visit('I11.9', '', 'heart disease: I11.0'));
  await checkRule(RULE, visit('I13.10', ', N18.31', 'heart and kidney disease: I13.0'));
  await checkRule(RULE, visit('I13.11', ', N18.5', 'heart and kidney disease: I13.2'));
});
