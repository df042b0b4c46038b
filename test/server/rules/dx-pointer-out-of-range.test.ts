import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dx-pointer-out-of-range';

test('reports pointers beyond the last diagnosis and before the first, as they are written', () =>
  checkRule(
    RULE,
    `
encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, Z79.4]
lines:
  - { code: G0108, diagnoses: [A, D] }
#                                 ^ * D points to no diagnosis: the claim has 3
  - { code: J1815, diagnoses: [0, 3] }
#                              ^ * 0 points to no diagnosis: the claim has 3
`,
  ));

test('leaves a claim without any diagnosis to principal-missing', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, diagnoses: [1] }]\n'));

test('says nothing of the last diagnosis, and leaves what is no pointer to encounter-wrong-type', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10]
lines:
  - { code: G0108, diagnoses: [b, 2] }
  - { code: G0108, diagnoses: [first] }
  - { code: G0108 }
`,
  ));

test('institutional claims have no pointers to check', () =>
  checkRule(
    RULE,
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [E11.9]\nlines: [{ code: G0108, diagnoses: [4] }]\n',
  ));

test('takes the pointer out and leaves the others', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9]\nlines: [{ code: G0108, diagnoses: ["A", "C"] }] # one\n',
    'Remove the pointer',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9]\nlines: [{ code: G0108, diagnoses: ["A"] }] # one\n',
  ));
