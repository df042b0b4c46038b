import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-external-cause-first';

test('reports an external cause that is first-listed', () =>
  checkRule(
    RULE,
    `
encounter: pedestrian-hit-by-scooter
claim: outpatient
from: 2023-02-14
diagnoses:
  - V03.10XA
#   ^^^^^^^^ * V03.10XA is an external cause and cannot be the first-listed diagnosis
  - S80.11XA
`,
  ));

test('reports one that is principal, by its role or by its place', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [Y92.010, S72.031A]
#           ^^^^^^^ * Y92.010 is an external cause and cannot be the principal diagnosis
---
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses:
  - S72.031A
  - { code: W01.0XXA, role: principal }
#           ^^^^^^^^ W01.0XXA is an external cause and cannot be the principal diagnosis
`,
  ));

test('says nothing of an external cause that follows, or stands first in its own role', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses: [S80.11XA, V03.10XA]
---
claim: outpatient
from: 2023-02-14
diagnoses: [{ code: V03.10XA, role: external-cause }, S80.11XA]
`,
  ));

test('says nothing of a Z code that is first-listed', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z23]\n'));

test('begins with ICD-10-CM: V codes of the days before are ICD-9-CM', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [V03.10XA]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [V03.10XA]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2015-10-01
diagnoses: [V03.10XA]
#           ^^^^^^^^ V03.10XA is an external cause and cannot be the first-listed diagnosis
`,
  );
});

test('moves the first condition before the causes, with its pointers', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses:
  - V03.10XA # hit by a scooter
  - Y92.480
  - S80.11XA # left on the shin
lines: [{ code: G0463, diagnoses: [3] }]
`,
    'Move S80.11XA to the front',
    `claim: professional
from: 2023-02-14
diagnoses:
  - S80.11XA # left on the shin
  - V03.10XA # hit by a scooter
  - Y92.480
lines: [{ code: G0463, diagnoses: [1] }]
`,
  ));

test('has no fix where there is no condition to come first', async () =>
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [V03.10XA, Y92.480]\n')).toEqual([]));
