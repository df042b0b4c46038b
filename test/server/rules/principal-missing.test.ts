import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'principal-missing';

test('reports an encounter whose diagnoses all have other roles', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses:
  - { code: K35.80, role: admitting }
#           ^^^^^^ K35.80 is the admitting diagnosis, and no diagnosis is principal
  - { code: I10, role: other, poa: Y }
---
claim: outpatient
from: 2023-02-14
diagnoses: [{ code: W01.0XXA, role: external-cause }]
#                   ^^^^^^^^ W01.0XXA is an external cause, and no diagnosis is first-listed
`,
  ));

test('the first diagnosis without a role leads', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses: [{ code: R07.9, role: reason-for-visit }, I20.9]
---
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [{ code: K35.80, role: admitting }, { code: K35.80, role: principal, poa: Y }]
`,
  ));

test('reports a claim that bills services and has no diagnosis at all', () =>
  checkRule(
    RULE,
    `
encounter: walk-in
#          ^^^^^^^ The claim reports services and has no diagnosis, so none that is first-listed
claim: professional
from: 2023-02-14
diagnoses: []
lines: ["99213"]
---
encounter: appendectomy
#          ^^^^^^^^^^^^ The claim reports services and has no diagnosis, so none that is principal
claim: inpatient
from: 2023-02-14
through: 2023-02-17
procedures: [0DTJ4ZZ]
`,
  ));

test('says nothing of services that may be billed without a diagnosis, or of a claim whose kind is not known', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: [A0428, A0425]\n');
  await checkRule(RULE, 'from: 2023-02-14\nlines: ["99213"]\n');
});

test('says nothing of an encounter that has no diagnosis yet', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: ["99213"]\ndiagnoses:\n  - code:\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: []\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses:\n  - role: reason-for-visit\n');
});

const LINES = `claim_id,claim_line_number,claim_type,claim_start_date,claim_end_date,hcpcs_code,service_unit_quantity
1,1,professional,2025-11-03,2025-11-03,J1815,2
`;

test('says nothing of an extract that has no place for diagnoses', async () => {
  const found = await findingsIn(LINES, { fileName: 'medical_claim_lines.csv' });
  expect(found.filter(({ rule }) => rule === RULE)).toEqual([]);
});

test('says nothing of claims of the years before ICD-10, whose diagnoses are left alone', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2014-02-14\ndiagnoses: []\nlines: [G0008]\n'));
