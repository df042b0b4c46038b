import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'pcs-on-outpatient';

test.each(['professional', 'outpatient'])('reports ICD-10-PCS on a %s claim', (claim) =>
  checkRule(
    RULE,
    `
claim: ${claim}
from: 2025-11-03
diagnoses: [K35.80]
procedures:
  - 0DTJ4ZZ
#   ^^^^^^^ 0DTJ4ZZ is an ICD-10-PCS procedure: those are for inpatient claims, and this one is ${claim}
  - { code: 30233N1, date: 2025-11-03 }
#           ^^^^^^^ 30233N1 is an ICD-10-PCS procedure: those are for inpatient claims, and this one is ${claim}
`,
  ),
);

test('stays silent on inpatient claims, and where the kind of claim is not known', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
---
from: 2025-11-03
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
---
claim: telephone
from: 2025-11-03
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
`,
  ));

test('leaves lines alone: what stands there is judged as what it is', () =>
  checkRule(RULE, 'claim: outpatient\nfrom: 2025-11-03\ndiagnoses: [K35.80]\nlines: [{ code: 0DTJ4ZZ }]\n'));
