import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';
import { professional } from '../formats/x12/samples.js';

const RULE = 'npi-check-digit';

test('reports a wrong check digit and names the one that belongs there', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10]
providers:
  billing: "1234567890"
#           ^^^^^^^^^^ 1234567890 has the check digit 0; its first nine digits ask for 3
  rendering: 1245319499
#            ^^^^^^^^^^ 1245319499 has the check digit 9; its first nine digits ask for 0
`,
  ));

test('reports what cannot be an NPI', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-15
diagnoses: [{ code: I10, poa: Y }]
providers:
  attending: "123456789"
#             ^^^^^^^^^ 123456789 is not an NPI: those have ten digits, the first 1 or 2
  operating: "3234567893"
#             ^^^^^^^^^^ 3234567893 is not an NPI: those have ten digits, the first 1 or 2
  referring: G12345
#            ^^^^^^ G12345 is not an NPI: those have ten digits, the first 1 or 2
`,
  ));

// 1234567893 is the example of the CMS document; the others follow from its steps by hand (24 + 46 = 70 asks for 0).
test('accepts check digits that are right, zero among them', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10]
providers: { billing: "1234567893", rendering: 1993999998, referring: "1245319490" }
`,
  ));

test('says nothing where there is no NPI', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nproviders: { billing: }\ndiagnoses: [I10]\n'));

test('says nothing of a file without any code, which carries placeholders', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nproviders: { billing: "1234567890" }\n'));

test.each(['DQ', '77', 'P3'])('reports the NPI of the X12 party %s', async (party) => {
  const text = professional(
    'CLM*VISIT-9*100***11:B:1*Y*A*Y*Y',
    'HI*ABK:I10',
    `NM1*${party}*2*RIVERSIDE*****XX*1234567890`,
    'LX*1',
    'SV1*HC:99213*100*UN*1***1',
    'DTP*472*D8*20251114',
  );
  const found = (await findingsIn(text, { fileName: 'claim.837' })).filter(({ rule }) => rule === 'npi-check-digit');
  expect(found).toHaveLength(1);
});
