import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-duplicate';

test('reports the second of two equal codes, however they are written', () =>
  checkRule(
    RULE,
    `
encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses:
  - E11.9
  - I10
  - e119
#   ^^^^ * e119 is already reported as the first-listed diagnosis
  - code: I10
#         ^^^ * I10 is already reported as diagnosis 2
    note: at goal
`,
  ));

test('keeps the principal diagnosis wherever it stands', () =>
  checkRule(
    RULE,
    `
encounter: hip-fracture
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses:
  - { code: I10, poa: Y }
#           ^^^ * I10 is already reported as the principal diagnosis
  - { code: I10, poa: Y, role: principal }
`,
  ));

test('reports an external cause twice', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses:
  - S61.411A
  - { code: W26.0XXA, role: external-cause }
  - { code: W26.0XXA, role: external-cause }
#           ^^^^^^^^ * W26.0XXA is already reported as diagnosis 2
`,
  ));

test('lets the admitting diagnosis and the reason for the visit repeat a code', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses:
  - { code: K35.80, role: admitting }
  - { code: K35.80, poa: Y }
  - { code: K35.80, role: reason-for-visit }
`,
  ));

test('reports place, activity and status of an external cause twice', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses:
  - S61.411A
  - Y92.010
  - Y92.010
#   ^^^^^^^ * Y92.010 is already reported as diagnosis 2
  - Y93.G1
  - y93g1
#   ^^^^^ * y93g1 is already reported as diagnosis 4
  - Y99.8
  - Y99.8
#   ^^^^^ * Y99.8 is already reported as diagnosis 6
`,
  ));

test('leaves different places, activities and statuses to a rule of their own', () =>
  checkRule(
    RULE,
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [S61.411A, Y92.010, Y92.480, Y93.G1, Y93.01, Y99.8, Y99.0]\n',
  ));

test('says nothing of codes that differ in their last character, or of one code in two encounters', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S61.411A, S61.411D]
---
claim: professional
from: 2023-02-14
diagnoses: [S61.411A]
`,
  ));

test('needs no date and no release: a code that nobody knows is a duplicate too', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2031-02-14
diagnoses: [I10, Q99.Z, Q99.Z]
#                       ^^^^^ * Q99.Z is already reported as diagnosis 2
`,
  ));

test('takes the second code out with its comment, and its pointers over to the first', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses:
  - E11.9
  - I10
  - E11.9 # from the problem list
  - Z79.4
lines:
  - { code: G0108, diagnoses: [C, D] }
  - { code: J1815, diagnoses: [1, 3, 4] }
`,
    'Remove the second E11.9',
    `claim: professional
from: 2023-02-14
diagnoses:
  - E11.9
  - I10
  - Z79.4
lines:
  - { code: G0108, diagnoses: [A, C] }
  - { code: J1815, diagnoses: [1, 3] }
`,
  ));

test('offers no fix where the text has a mistake that an edit could make worse', async () =>
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10, I10\n')).toEqual([]));

/** A payer's answer with these codes: the principal diagnosis, then the others. */
const answer = (...codes: string[]) =>
  JSON.stringify({
    resourceType: 'ExplanationOfBenefit',
    billablePeriod: { start: '2023-02-14', end: '2023-02-14' },
    diagnosis: codes.map((code, index) => ({
      sequence: index + 1,
      type: [{ coding: [{ code: index === 0 ? 'principal' : 'secondary' }] }],
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
    })),
  });

test.each([
  ['the principal diagnosis repeated once', ['I10', 'I10', 'E11.9'], 0],
  ['the principal diagnosis repeated twice', ['I10', 'I10', 'I10'], 1],
  ['another diagnosis repeated', ['I10', 'E11.9', 'E11.9'], 1],
])('in a payer’s answer, %s', async (_, codes, expected) => {
  const found = await findingsIn(answer(...codes), { fileName: 'eob.json' });
  expect(found.filter(({ rule }) => rule === 'dx-duplicate')).toHaveLength(expected);
});
