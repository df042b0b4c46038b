import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'code-format-mixed';

test('reports each code without its dot in a file that has codes with theirs', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E119, I10, F329]
#           ^^^^ * E119 has no dot; other codes of this file have theirs
#                      ^^^^ * F329 has no dot; other codes of this file have theirs
---
claim: professional
from: 2023-02-14
diagnoses: [E78.5]
`,
  ));

test('says nothing of a file that keeps to one form', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E119, F329, I10]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, F32.9, I10]\n');
});

test('says nothing of codes that nobody knows, and of other code systems', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2031-02-14
through: 2031-02-15
diagnoses: [E11.9, F329]
---
claim: inpatient
from: 2023-02-14
through: 2023-02-15
diagnoses: [E11.9, Q99Z]
procedures: [0DTJ4ZZ]
`,
  ));

test('writes the dot and keeps quotes and prefix', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["icd10cm:e119", F32.9]\n',
    'Write E11.9',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["icd10cm:E11.9", F32.9]\n',
  ));

test('says nothing of a file that leaves the dots out, but for one', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E119, F329, E785, N1832, Z79.4]\n'));
