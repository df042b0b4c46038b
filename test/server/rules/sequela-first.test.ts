import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'sequela-first';

test('reports a leading injury with the 7th character S', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [T23.301S, L91.0]
#           ^^^^^^^^ * T23.301S is the injury that left a condition: the condition comes first
`,
  ));

test('reports it outside of chapter 19, and alone, then without a fix', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses: [M48.40XS, Z47.89]
#           ^^^^^^^^ M48.40XS is the injury that left a condition: the condition comes first
`,
  ));

test('says nothing of S in second place, of other 7th characters, nor of codes that hold the condition', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [L91.0, T23.301S]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [T23.301D]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I69.351]\n');
});

test('leaves external causes in front to their own rule', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [W19.XXXS, L91.0]\n'));

test('moves the next condition to the front, past external causes and statuses; pointers follow', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses: [T23.301S, X12.XXXS, Z87.828, L91.0]
lines: [{ code: "99213", diagnoses: [1, 4] }]
`,
    'Move L91.0 before T23.301S',
    `claim: professional
from: 2023-02-14
diagnoses: [L91.0, T23.301S, X12.XXXS, Z87.828]
lines: [{ code: "99213", diagnoses: [2, 1] }]
`,
  ));

test('offers no move where the role is written out', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses:
  - L91.0
  - { code: T23.301S, role: principal }
#           ^^^^^^^^ T23.301S is the injury that left a condition: the condition comes first
`,
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [T23.301S, L91.0]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [T23.301S, L91.0]\n');
});

test('the injury stays in front of the manifestation that its sequela is', async () => {
  const day = 'claim: inpatient\nfrom: 2024-03-01\nthrough: 2024-03-05\n';
  await checkRule(RULE, `${day}diagnoses: [{ code: S06.2X9S }, { code: F02.B11, poa: Y }]\n`);
  await checkRule(RULE, `${day}diagnoses: [{ code: S06.2X9S }, { code: F06.31, poa: Y }]\n`);
});
