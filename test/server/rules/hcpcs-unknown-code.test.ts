import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'hcpcs-unknown-code';

test('reports a code that the file of the quarter does not have', () =>
  checkRule(
    RULE,
    `
encounter: insulin-supply
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
lines:
  - { code: J1815, diagnoses: [1], units: 1 }
  - { code: J0000, diagnoses: [1], units: 1 }
#           ^^^^^ * J0000 is not a HCPCS Level II code on 2020-11-02 (October 2020)
`,
  ));

test('offers the nearest codes', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2020-11-02\nlines: [J1816]\n',
    'Use J1815: Injection, insulin, per 5 units',
    'claim: professional\nfrom: 2020-11-02\nlines: [J1815]\n',
  ));

test('does not judge CPT codes and the dental codes of the ADA', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\nlines: ["99213", D0120, D9999]\n'));

test('does not judge HIPPS codes that look like HCPCS codes', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2020-11-02
through: 2020-11-20
lines:
  - { revenue: "0024", code: A0101 }
  - { revenue: "0250", code: A0101 }
#                            ^^^^^ * A0101 is not a HCPCS Level II code on 2020-11-20 (October 2020); it is an ICD-10-CM code
`,
  ));

test('leaves ended and future codes to their own rules', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\nlines: [C9024, G2211]\n'));

test('stays silent where no quarter is loaded and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2016-05-02\nlines: [J0000]\n');
  // Between the loaded quarters a code that no release has may have been new: unknown is not absent.
  await checkRule(RULE, 'claim: professional\nfrom: 2022-05-02\nlines: [J0000]\n');
  await checkRule(RULE, 'claim: professional\nlines: [J0000]\n');
});

test('reads on in a file that is being typed', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: J0000,
#           ^^^^^ * J0000 is not a HCPCS Level II code on 2020-11-02 (October 2020)
`,
  ));
