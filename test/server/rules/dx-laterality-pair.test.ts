import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dx-laterality-pair';

test('reports the second of two sides where a bilateral code exists', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [H25.12, I10, H25.11]
#                        ^^^^^^ * H25.11 is the other side of H25.12: both together are H25.13
`,
  ));

test('finds the bilateral code where its title has the words in another order', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - M17.11
  - M17.12
#   ^^^^^^ * M17.12 is the other side of M17.11: both together are M17.0
  - M18.12
  - M18.11
#   ^^^^^^ * M18.11 is the other side of M18.12: both together are M18.0
  - I82.411
  - I82.412
#   ^^^^^^^ * I82.412 is the other side of I82.411: both together are I82.413
`,
  ));

test('says nothing where there is no bilateral code', () =>
  // Wrists have none; of hearing loss on one side, the other is said to be healthy.
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [M25.531, M25.532, H90.11, H90.12]\n'));

test('says nothing of sides that differ in more: the stage of glaucoma, the kind of cataract', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [H40.1211, H40.1222, H25.11, H25.032]\n'));

test('says nothing of sides with different present-on-admission indicators, or of an admitting diagnosis', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses:
  - { code: H44.001, poa: Y }
  - { code: H44.002, poa: N }
  - { code: H66.91, poa: Y }
  - { code: H66.92, role: admitting }
`,
  ));

test('merges the two when asked, lines that point to both included', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses: [H25.11, H25.12, I10]
lines:
  - { code: "92014", diagnoses: [1, 2] }
  - { code: "99213", diagnoses: [3] }
`,
    'Use H25.13 for both sides',
    `claim: professional
from: 2023-02-14
diagnoses: [H25.13, I10]
lines:
  - { code: "92014", diagnoses: [1] }
  - { code: "99213", diagnoses: [2] }
`,
  ));

test('keeps the code that a line points to', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2023-02-14
diagnoses: [H25.11, H25.12]
lines:
  - { code: "92014", diagnoses: [2] }
`,
    'Use H25.13 for both sides',
    `claim: professional
from: 2023-02-14
diagnoses: [H25.13]
lines:
  - { code: "92014", diagnoses: [1] }
`,
  ));

test('offers no merge when each side has a line of its own', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [H25.11, H25.12]
#                   ^^^^^^ H25.12 is the other side of H25.11: both together are H25.13
lines:
  - { code: "66984", modifiers: [RT], diagnoses: [1] }
  - { code: "66984", modifiers: [LT], diagnoses: [2] }
`,
  ));

test('follows the date: H35.31 got sides, H35.313 among them, on 2016-10-01', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [H35.3111, H35.3121]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2016-10-01
diagnoses: [H35.3111, H35.3121]
#                     ^^^^^^^^ * H35.3121 is the other side of H35.3111: both together are H35.3131
`,
  );
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [H25.11, H25.12]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [H25.11, H25.12]\n');
});
