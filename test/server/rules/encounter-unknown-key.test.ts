import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'encounter-unknown-key';

test('reports a key that nobody reads, at every level', () =>
  checkRule(
    RULE,
    `
encounter: misspelt-keys
claim: professional
from: 2023-02-14
patient: { gender: female }
#          ^^^^^^ gender is not a key of this place
diagnoses:
  - { code: I10, evidense: BP at goal }
#                ^^^^^^^^ * evidense is not a key of this place; did you mean evidence?
linse: []
^^^^^ * linse is not a key of this place; did you mean lines?
`,
  ));

test('changes a slip to the key that was meant', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [{ code: I10, evidense: BP at goal }]\n',
    'Change to evidence',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [{ code: I10, evidence: BP at goal }]\n',
  ));

test('accepts every key of the format, and any name in the chart', () =>
  checkRule(
    RULE,
    `
encounter: complete
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: female, birthDate: 1957-04-02 }
admission: { type: "1", source: "1", date: 2023-02-14 }
discharge: { status: "01" }
chart: { "discharge summary": Pneumonia, resolved. }
diagnoses: [{ code: J18.9, poa: Y, title: Pneumonia, note: culture negative }]
`,
  ));
