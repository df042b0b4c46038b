import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'newborn-z38-first';

test('reports a birth that is not the principal diagnosis', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [P59.9, Z38.01]
#                  ^^^^^^ * Z38.01 must be the principal diagnosis of the birth, before P59.9
`,
  ));

test('reports a second birth', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [Z38.01, Z38.00]
#                   ^^^^^^ * Z38.00 is a second birth beside Z38.01
`,
  ));

test('reports a delivery on a stay that began after the day of birth', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-20
through: 2023-02-22
patient: { birthDate: 2023-02-14 }
admission: { date: 2023-02-20 }
diagnoses: [P59.9, Z38.00]
#                  ^^^^^^ * Z38.00 is only for the stay in which the child is born
`,
  ));

test('says nothing of an interim bill of the birth, nor of a child born elsewhere and admitted later', async () => {
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-20
through: 2023-02-22
patient: { birthDate: 2023-02-14 }
admission: { date: 2023-02-14 }
diagnoses: [Z38.00, P59.9]
`,
  );
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-17
through: 2023-02-22
patient: { birthDate: 2023-02-14 }
admission: { date: 2023-02-17 }
diagnoses: [Z38.1, P59.9]
`,
  );
});

test('says nothing of an admission around midnight', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-15
through: 2023-02-22
patient: { birthDate: 2023-02-14 }
admission: { date: 2023-02-15 }
diagnoses: [Z38.00]
`,
  ));

test('says nothing of professional claims, where the visit may be for something else', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [P59.9, Z38.00]\n'));

test('moves the birth to the front', () =>
  checkFix(
    RULE,
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [P59.9, Z38.01]\n',
    'Move Z38.01 before P59.9',
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [Z38.01, P59.9]\n',
  ));

test('stays silent outside the loaded releases, without a date and without a readable principal diagnosis', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2015-09-28\nthrough: 2015-09-30\ndiagnoses: [P59.9, Z38.01]\n');
  await checkRule(RULE, 'claim: inpatient\ndiagnoses: [P59.9, Z38.01]\n');
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [P59.99, Z38.01]\n');
});
