import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'dos-future';

const today = '2023-02-14';

test('reports the first day of an encounter that is still to come', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-15
#     ^^^^^^^^^^ 2023-02-15 is in the future
through: 2023-02-16
diagnoses: [E11.9]
lines: [{ code: G0108, date: 2023-02-16 }]
`,
    { today },
  ));

test('reports a last day and a line alone', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-12
through: 2033-02-13
#        ^^^^^^^^^^ 2033-02-13 is in the future
---
claim: professional
from: 2023-02-13
lines:
  - { code: G0108, date: 2023-02-14 }
  - { code: J1815, date: 2023-03-14 }
#                        ^^^^^^^^^^ 2023-03-14 is in the future
`,
    { today },
  ));

test('today is not the future', () => checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\n', { today }));

test('says nothing of the future without a clock', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2033-02-15\ndiagnoses: [E11.9]\n'));

test('reports ICD-10-CM codes on a day of ICD-9-CM, once', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2015-09-30
#     ^^^^^^^^^^ 2015-09-30 is before 2015-10-01, the first day of ICD-10-CM codes such as E11.9
diagnoses: [E11.9, I10]
`,
    { today },
  ));

test('says nothing of ICD-9-CM codes on their days', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2014-02-14\ndiagnoses: ["250.00", V10.3, E849.0, E8889, E849, "4019"]\n',
    {
      today,
    },
  ));

test('says nothing of the first day of ICD-10-CM, nor of a stay that reaches it', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-10-01\ndiagnoses: [I10]\n', { today });
  await checkRule(RULE, 'claim: inpatient\nfrom: 2015-09-29\nthrough: 2015-10-01\ndiagnoses: [I10]\n', { today });
});

test.each([
  ['preauthorization', 0],
  ['claim', 1],
])('a FHIR claim whose use is %s: %i findings', async (use, count) => {
  const text = JSON.stringify({
    resourceType: 'Claim',
    use,
    type: { coding: [{ code: 'professional' }] },
    item: [{ sequence: 1, servicedDate: '2023-03-20', productOrService: { text: 'knee replacement' } }],
    billablePeriod: { start: '2023-03-20' },
  });
  const found = (await findingsIn(text, { fileName: 'claim.json', today })).filter(({ rule }) => rule === RULE);
  expect(found).toHaveLength(count);
});
