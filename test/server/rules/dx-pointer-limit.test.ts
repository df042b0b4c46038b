import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dx-pointer-limit';

const FIVE = 'diagnoses: [E11.9, I10, E78.5, J45.909, Z79.4]';
const THIRTEEN =
  'diagnoses: [I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9, D50.9]';

test('reports the fifth pointer of a line', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
${FIVE}
lines:
  - { code: G0439, diagnoses: [A, B, C, D, E] }
#                                          ^ * E is pointer 5 of the line: there is room for 4
  - { code: G0439, diagnoses: [5, 4, 3, 2] }
`,
  ));

test('reports a pointer to the thirteenth diagnosis', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
${THIRTEEN}
lines:
  - { code: G0439, diagnoses: [12, 13] }
#                                  ^^ * 13 is beyond the 12 diagnoses that a professional claim can point to
`,
  ));

test('leaves a pointer to nothing to dx-pointer-out-of-range', () =>
  checkRule(RULE, `claim: professional\nfrom: 2023-02-14\n${FIVE}\nlines: [{ code: G0439, diagnoses: [13] }]\n`));

test('leaves a pointer that cannot be read to the reader', () =>
  checkRule(RULE, `claim: professional\nfrom: 2023-02-14\n${FIVE}\nlines: [{ code: G0439, diagnoses: ["1>2"] }]\n`));

test('institutional claims have no pointers to check', () =>
  checkRule(
    RULE,
    `claim: outpatient\nfrom: 2023-02-14\n${FIVE}\nlines: [{ code: G0439, diagnoses: [1, 2, 3, 4, 5] }]\n`,
  ));

test('keeps the first four', () =>
  checkFix(
    RULE,
    `claim: professional\nfrom: 2023-02-14\n${FIVE}\nlines: [{ code: G0439, diagnoses: [5, 4, 3, 2, 1], units: 1 }]\n`,
    'Keep the first 4 pointers',
    `claim: professional\nfrom: 2023-02-14\n${FIVE}\nlines: [{ code: G0439, diagnoses: [5, 4, 3, 2], units: 1 }]\n`,
  ));
