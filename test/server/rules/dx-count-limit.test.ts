import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'dx-count-limit';

const TWELVE = 'I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9';

test('reports the thirteenth diagnosis of a professional claim, once', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [${TWELVE},
  D50.9, R51.9]
# ^^^^^ D50.9 is diagnosis 13 of 14: a professional claim has room for 12
`,
  ));

test('says nothing of twelve', () =>
  checkRule(RULE, `claim: professional\nfrom: 2023-02-14\ndiagnoses: [${TWELVE}]\n`));

test('institutional claims have room for more', () =>
  checkRule(RULE, `claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [${TWELVE}, D50.9]\n`));
