import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'encounter-missing-key';

test('reports an encounter without a date, at its name', () =>
  checkRule(
    RULE,
    `
encounter: undated
#          ^^^^^^^ from is missing: …
claim: professional
diagnoses: [I10]
`,
  ));

test('reports a key without a value, a diagnosis and a line without a code', () =>
  checkRule(
    RULE,
    `
claim: professional
from:
^^^^ from has no value: …
diagnoses: [{ role: other }]
#           ^^^^^^^^^^^^^^^ code is missing: …
lines: [{ units: 1 }]
#       ^^^^^^^^^^^^ code is missing: …
`,
  ));

test('accepts a line with a revenue code alone', () =>
  checkRule(
    RULE,
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [I10]\nlines: [{ revenue: "0250", charge: 12.50 }]\n',
  ));

test('is the only finding on an undated encounter, because nothing dated can be said', async () => {
  const findings = await findingsIn('claim: professional\ndiagnoses: [E11, I10.0, M54.5]\n');
  expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
});
