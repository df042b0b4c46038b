import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'external-cause-repeat';

test('reports a second place, activity and status', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - S93.401A
  - Y92.010
  - Y92.480
#   ^^^^^^^ * Y92.480 is a second place of occurrence beside Y92.010
  - Y93.01
  - Y93.02
#   ^^^^^^ * Y93.02 is a second activity beside Y93.01
  - Y99.0
  - Y99.8
#   ^^^^^ * Y99.8 is a second external cause status beside Y99.0
`,
  ));

test('reports them on a subsequent encounter', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S93.401D, W01.0XXD, Y92.010]
#                               ^^^^^^^ * Y92.010 (place of occurrence) is only for the initial encounter
`,
  ));

test('says nothing of one of each at the initial encounter, even with another injury that heals', async () => {
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S93.401A, W01.0XXA, Y92.010, Y93.01, Y99.8]\n',
  );
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S93.401A, S52.501D, Y92.010]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I21.4, Y92.010, Y93.01]\n');
});

test('says nothing of a second place on a stay, where a new injury may have happened', () =>
  checkRule(
    RULE,
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-20\ndiagnoses: [S72.001A, Y92.010, S01.01XA, Y92.230]\n',
  ));

test('leaves the same code twice to the rule for duplicates, and still sees a third that differs', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S93.401A, Y92.010, Y92.010]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S93.401A, Y92.010, y92010, Y92.480]
#                                      ^^^^^^^ * Y92.480 is a second place of occurrence beside Y92.010
`,
  );
});

test('on a subsequent encounter, too, the double of a code gets one finding', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S93.401D, Y92.010, Y92.010]
#                     ^^^^^^^ Y92.010 (place of occurrence) is only for the initial encounter
`,
  ));

test('takes the code out', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S93.401D, Y92.010]\n',
    'Remove Y92.010',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S93.401D]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [S93.401D, Y92.010]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [S93.401D, Y92.010]\n');
});
