import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'discharge-status-invalid';

const stay = (status: string) =>
  `claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\ndischarge: { status: ${status} }\ndiagnoses: [{ code: J18.9, poa: Y }]\n`;

test('reports a status that the CMS list reserves or leaves unknown', () =>
  checkRule(
    RULE,
    `
encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
discharge: { status: "00" }
#                     ^^ * 00 is not a discharge status of the CMS list
---
claim: inpatient
from: 2023-02-14
through: 2023-02-17
discharge: { status: "12" }
#                     ^^ * 12 is not a discharge status of the CMS list
`,
  ));

test('adds the leading zero that a spreadsheet dropped', () => checkFix(RULE, stay('1'), 'Write 01', stay('"01"')));

test('accepts routine discharge, transfer, death and hospice', async () => {
  for (const status of ['"01"', '"03"', '20', '"50"', '"62"']) await checkRule(RULE, stay(status));
});

test('judges only the shape without a date', () =>
  checkRule(
    RULE,
    `
claim: inpatient
discharge: { status: "00" }
---
claim: inpatient
discharge: { status: home }
#                    ^^^^ home is not a discharge status: those have two digits
`,
  ));

test.each([
  ['09', 'outpatient'],
  ['40', 'hospice'],
  ['41', 'hospice'],
  ['42', 'hospice'],
])('%s belongs on %s claims: the Medicare Code Editor refuses it on a stay', (status, kind) =>
  checkRule(
    RULE,
    `
claim: inpatient
through: 2023-02-17
discharge: { status: "${status}" }
#                     ^^ ${status} is a discharge status of ${kind} claims, not of an inpatient stay
---
claim: outpatient
from: 2023-02-17
discharge: { status: "${status}" }
---
claim: inpatient
through: 2023-02-17
billType: "0821"
discharge: { status: "${status}" }
`,
  ),
);
