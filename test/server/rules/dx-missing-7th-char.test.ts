import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-missing-7th-char';

test('reports a code that lacks its 7th character and names those it may take', () =>
  checkRule(
    RULE,
    `
encounter: hip-fracture
claim: professional
from: 2023-02-14
diagnoses:
  - S72.001
#   ^^^^^^^ * S72.001 needs a 7th character: one of A, B, C, D, E, F, G, H, J, K, M, N, P, Q, R, S
`,
  ));

test('reports a short category whose empty positions take X', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S00.83XA, W19]
#                     ^^^ * W19 needs a 7th character: one of A, D, S
`,
  ));

test('reports placeholders that lead up to nothing', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [M80.00X, S8290X]
#           ^^^^^^^ * M80.00X needs a 7th character: one of A, D, G, K, P, S
#                    ^^^^^^ * S8290X needs a 7th character: one of A, B, C, D, E, F, G, H, J, K, M, N, P, Q, R, S
`,
  ));

test('offers each character with the meaning that the tabular gives it', async () => {
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [W19]\n')).toEqual([
    'Use W19.XXXA: initial encounter',
    'Use W19.XXXD: subsequent encounter',
    'Use W19.XXXS: sequela',
  ]);
});

test('fills the empty positions when a character is chosen', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [W19]\n',
    'Use W19.XXXD: subsequent encounter',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [W19.XXXD]\n',
  ));

test('offers only characters that make a code in force', async () => {
  // The tabular defines A, D and S for S06; only those are codes below S06.0X1.
  const titles = await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S06.0X1]\n');
  expect(titles.map((title) => title.slice(0, 'Use S06.0X1A'.length))).toEqual([
    'Use S06.0X1A',
    'Use S06.0X1D',
    'Use S06.0X1S',
  ]);
});

test('says nothing when more than the 7th character is missing', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S72, S72.0, S06.0X]\n'));

test('says nothing of complete codes', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S72.001A, W19.XXXS, H02.21A]\n'));

test('follows the date: H40.11 lacked only the stage of glaucoma until 2016-09-30, then the eye as well', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2016-09-30
diagnoses: [H40.11]
#           ^^^^^^ * H40.11 needs a 7th character: one of 0, 1, 2, 3, 4
`,
  );
  await checkRule(
    RULE,
    `
claim: professional
from: 2016-10-01
diagnoses: [H40.11, H40.111]
#                   ^^^^^^^ * H40.111 needs a 7th character: one of 0, 1, 2, 3, 4
`,
  );
});

test('leaves a code that was complete without its 7th character to code-not-effective-on-dos', async () => {
  // T14.90 took a 7th character on 2017-10-01.
  const visit = (day: string) => `claim: professional\nfrom: ${day}\ndiagnoses: [T14.90]\n`;
  expect(await findingsIn(visit('2017-09-30'))).toEqual([]);
  expect((await findingsIn(visit('2017-10-01'))).map(({ rule }) => rule)).toEqual(['code-not-effective-on-dos']);
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [S72.001]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [S72.001]\n');
});

test('reads on in a file that is being typed', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [W19
#           ^^^ * W19 needs a 7th character: one of A, D, S
`,
  ));
