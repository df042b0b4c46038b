import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-unreferenced';

test('hints at a diagnosis that no line points to', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, Z79.4]
#                  ^^^ * I10 is pointed to by no line
lines: [{ code: G0108, diagnoses: [1, C] }]
`,
  ));

test('never says more than a hint', async () => {
  const text =
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, I10]\nlines: [{ code: G0108, diagnoses: [1] }]\n';
  const own = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(own.map(({ severity }) => severity)).toEqual(['hint']);
});

test('says nothing where no line has pointers, and of external causes', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, I10]\nlines: [G0108]\n');
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S61.411A, W26.0XXA]\nlines: [{ code: G0463, diagnoses: [1] }]\n',
  );
});

test('says nothing of status, history and the weeks of a pregnancy', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [O24.414, Z3A.30, Z79.4, Z85.3, z1731, Z23, Z71.3]
#                                                 ^^^ * Z23 is pointed to by no line
#                                                      ^^^^^ * Z71.3 is pointed to by no line
lines: [{ code: G0108, diagnoses: [1] }]
`,
  ));

test('says nothing where every line has its four pointers', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.9, I10, E78.5, J45.909, R53.83]\nlines: [{ code: G0108, diagnoses: [1, 2, 3, 4] }]\n',
  ));

test('institutional claims have no pointers', () =>
  checkRule(
    RULE,
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [E11.9, I10]\nlines: [{ code: G0108, diagnoses: [1] }]\n',
  ));

const FULL = `claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, E78.5, J45.909, R53.83]
lines:
  - { code: G0439, diagnoses: [A, B, C, D] }
  - { code: G0108, diagnoses: [A] }
`;

test('offers the lines that have room', async () =>
  expect(await fixTitles(RULE, FULL)).toEqual(['Point line 2 (G0108) to R53.83']));

test('adds the pointer in the notation of the line', () =>
  checkFix(RULE, FULL, 'Point line 2 (G0108) to R53.83', FULL.replace('[A] }', '[A, E] }')));

test('says nothing of pregnancy status, bed confinement, menopause and social determinants', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2022-06-01\ndiagnoses: [S93.401A, Z33.1, Z74.01, Z78.0, Z59.00]\nlines: [{ code: "99214", diagnoses: [1] }]\n',
  ));
