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

/** Thirteen conditions that may stand together, as far as this rule goes. */
const THIRTEEN = 'D50.9, R51.9, M17.11, N18.31, G47.33, H25.11, I48.91, J30.9, K58.9, L20.9, M81.0, N39.0, Z79.4';

test('an institutional claim has room for the principal and 24 other diagnoses', async () => {
  await checkRule(RULE, `claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [${TWELVE}, ${THIRTEEN}]\n`);
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [${TWELVE}, ${THIRTEEN},
  Z88.0, Z90.49]
# ^^^^^ Z88.0 is diagnosis 26 of 27: an inpatient claim has room for 25
`,
  );
});

test('admitting diagnosis, reasons for the visit and external causes have fields of their own', async () => {
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [${TWELVE}, ${THIRTEEN}, { code: I10, role: admitting }, { code: W19.XXXA, role: external-cause }, Y92.230]
`,
  );
  await checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses:
  - R07.9
  - { code: R07.9, role: reason-for-visit }
  - { code: R06.02, role: reason-for-visit }
  - { code: R11.0, role: reason-for-visit }
  - { code: R42, role: reason-for-visit }
#           ^^^ R42 is reason for visit 4 of 4: an outpatient claim has room for 3
`,
  );
});

test('reports the thirteenth external cause', () => {
  const causes = Array.from({ length: 12 }, (_, index) => `{ code: Y93.${10 + index}, role: external-cause }`);
  return checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses: [S61.411A, ${causes.join(', ')},
  { code: W26.0XXA, role: external-cause }]
#         ^^^^^^^^ W26.0XXA is external cause 13 of 13: an outpatient claim has room for 12
`,
  );
});

test('says nothing where the claim does not tell its kind', () =>
  checkRule(RULE, `from: 2023-02-14\ndiagnoses: [${TWELVE}, D50.9]\n`));
