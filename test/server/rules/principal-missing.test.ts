import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

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

test('says nothing of an encounter that has no diagnosis yet', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: []\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses:\n  - role: reason-for-visit\n');
});
