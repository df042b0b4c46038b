import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'anatomic-modifier-mismatch';

const claim = (modifiers: string, diagnoses = 'S61.011A', pointers = '1') =>
  `claim: professional\nfrom: 2023-02-14\ndiagnoses: [${diagnoses}]\nlines: [{ code: "12001", modifiers: [${modifiers}], diagnoses: [${pointers}] }]\n`;

test('reports a thumb of the other hand, another finger, another toe, the other eyelid', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S61.011A, S90.111A, H02.031]
lines:
  - { code: "12001", modifiers: [FA], diagnoses: [1] }
#                                ^^ * FA is the left thumb, and S61.011A names another one
  - { code: "12001", modifiers: [F6], diagnoses: [1] }
#                                ^^ * F6 is the right index finger, and S61.011A names another one
  - { code: "11730", modifiers: [T6], diagnoses: [2] }
#                                ^^ * T6 is the right lesser toe, and S90.111A names another one
  - { code: "67904", modifiers: [E4], diagnoses: [3] }
#                                ^^ * E4 is the right lower eyelid, and H02.031 names another one
`,
  ));

test('accepts the place that a diagnosis names, or leaves open', async () => {
  await checkRule(RULE, claim('F5'));
  await checkRule(RULE, claim('F7', 'S61.208A'));
  await checkRule(RULE, claim('T5', 'M20.11'));
  await checkRule(RULE, claim('T5', 'E11.621'));
});

test('accepts a line one of whose diagnoses is of the place, and one for several places', async () => {
  await checkRule(RULE, claim('FA', 'S61.011A, S61.012A', '1, 2'));
  await checkRule(RULE, claim('FA, F6'));
});

test('is silent where a pointer leads nowhere, and without pointers', async () => {
  await checkRule(RULE, claim('FA', 'S61.011A', '1, 3'));
  await checkRule(RULE, claim('FA', 'S61.011A', ''));
  await checkRule(RULE, claim('FA', 'S61.011'));
});

test('offers the modifier of the place', () => checkFix(RULE, claim('FA'), 'Write F5', claim('F5')));
