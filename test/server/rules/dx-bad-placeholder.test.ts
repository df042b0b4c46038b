import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'dx-bad-placeholder';

test('reports missing placeholders before the 7th character', () =>
  checkRule(
    RULE,
    `
encounter: fall-at-home
claim: professional
from: 2023-02-14
diagnoses: [S00.83A, W19.A]
#           ^^^^^^^ * S00.83A has its X placeholders wrong: the code is S00.83XA
#                    ^^^^^ * W19.A has its X placeholders wrong: the code is W19.XXXA
`,
  ));

test('reports a missing placeholder in the middle of a code', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [T40.21A, H21.11]
#           ^^^^^^^ * T40.21A has its X placeholders wrong: the code is T40.2X1A
#                    ^^^^^^ * H21.11 has its X placeholders wrong: the code is H21.1X1
`,
  ));

test('reports placeholders that push the 7th character out of its position', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S72.001XA, W19XXA]
#           ^^^^^^^^^ * S72.001XA has its X placeholders wrong: the code is S72.001A
#                      ^^^^^^ * W19XXA has its X placeholders wrong: the code is W19.XXXA
`,
  ));

test('reports a placeholder on a code that takes none', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10X]
#           ^^^^ * I10X has its X placeholders wrong: the code is I10
`,
  ));

test('fills in the X and keeps the quotes', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["W19.A"]\n',
    'Write W19.XXXA',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["W19.XXXA"]\n',
  ));

test('accepts placeholders where they belong, in either case', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [W19.XXXA, w19.xxxa, T40.2X1A, H21.1X1]\n'));

test('leaves a code to dx-unknown-code when no placement makes one in force', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.5A, W19.XXXZ]\n'));

test('mends only to codes of the date: T14.90XA begins on 2017-10-01', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2017-09-30\ndiagnoses: [T14.90A]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2017-10-01
diagnoses: [T14.90A]
#           ^^^^^^^ * T14.90A has its X placeholders wrong: the code is T14.90XA
`,
  );
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [W19.A]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [W19.A]\n');
});
