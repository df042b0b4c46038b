import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'sex-conflict';

test('reports diagnoses and procedures of the other sex', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: female }
diagnoses: [{ code: N40.1, poa: Y }, I10]
#                   ^^^^^ N40.1 is on the male list of the Medicare Code Editor; the patient is female
procedures: [0VT00ZZ]
#            ^^^^^^^ 0VT00ZZ is on the male list of the Medicare Code Editor; the patient is female
---
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: male }
diagnoses: [{ code: O80, poa: Y }]
#                   ^^^ O80 is on the female list of the Medicare Code Editor; the patient is male
`,
  ));

test('stays silent for the sex of the list', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: male }
diagnoses: [{ code: N40.1, poa: Y }]
procedures: [0VT00ZZ]
`,
  ));

test('ended with the discharges of 2024-09-30', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2024-09-28
through: 2024-09-30
patient: { sex: female }
diagnoses: [{ code: N40.1, poa: Y }]
#                   ^^^^^ N40.1 is on the male list of the Medicare Code Editor; the patient is female
---
claim: inpatient
from: 2024-09-28
through: 2024-10-01
patient: { sex: female }
diagnoses: [{ code: N40.1, poa: Y }]
`,
  ));

test.each(['conditions: ["45"]', 'patient: { sex: unknown }', 'patient: { sex: other }'])(
  '%s passes it over',
  (line) => {
    const sex = line.startsWith('patient') ? '' : 'patient: { sex: female }\n';
    return checkRule(
      RULE,
      `claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\n${sex}${line}\ndiagnoses: [{ code: N40.1, poa: Y }]\n`,
    );
  },
);

test('stays silent without a sex, outside the releases and on other claims', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [{ code: N40.1, poa: Y }]
---
claim: inpatient
from: 2015-09-30
through: 2015-09-30
patient: { sex: female }
diagnoses: [{ code: N40.1, poa: Y }]
---
claim: professional
from: 2023-02-14
patient: { sex: female }
diagnoses: [N40.1]
`,
  ));
