import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'cpt-unverifiable';

test('says once per file, at the first CPT code, that nobody looked', () =>
  checkRule(
    RULE,
    `
encounter: office-visit
claim: professional
from: 2020-11-02
diagnoses: [I10]
lines:
  - { code: G0463, diagnoses: [1] }
  - { code: "99213", diagnoses: [1] }
#            ^^^^^ 99213 and the other CPT codes of this file are checked for their shape only: no licensed CPT table is loaded
  - { code: "93000", diagnoses: [1] }
---
encounter: next-visit
claim: professional
from: 2020-12-02
diagnoses: [I10]
lines: ["99213"]
`,
  ));

test('is information, not a warning', async () => {
  const findings = await findingsIn('claim: professional\nfrom: 2020-11-02\ndiagnoses: [I10]\nlines: ["99213"]\n');
  expect(findings.map(({ rule, severity }) => `${rule}: ${severity}`)).toEqual([`${RULE}: info`]);
});

test('is silent about files without a CPT code', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\ndiagnoses: [I10]\nlines: [G0463, "7105"]\n'));

test('speaks of CPT codes in a file without a date', () =>
  checkRule(
    RULE,
    `
claim: professional
lines: ["0001F"]
#        ^^^^^ 0001F and the other CPT codes …
`,
  ));
