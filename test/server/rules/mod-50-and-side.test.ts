import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-50-and-side';

const claim = (modifiers: string) =>
  `claim: professional\nfrom: 2022-11-02\nlines: [{ code: "66984", modifiers: [${modifiers}] }]\n`;

test('reports each side beside 50', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines:
  - { code: "66984", modifiers: ["50", LT] }
#                                      ^^ * LT says one side, 50 on the same line says both
  - { code: "69436", modifiers: [rt, "50", LT] }
#                                ^^ * rt says one side, 50 on the same line says both
#                                          ^^ * LT says one side, 50 on the same line says both
`,
  ));

test('accepts 50 alone, both sides without 50, and 50 beside other anatomic modifiers', async () => {
  await checkRule(RULE, claim('"50"'));
  await checkRule(RULE, claim('LT, RT'));
  await checkRule(RULE, claim('"50", E1'));
});

test('accepts a side and 50 on two lines', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2022-11-02\nlines: [{ code: "66984", modifiers: [LT] }, { code: "69436", modifiers: ["50"] }]\n',
  ));

test('removes the side or 50', async () => {
  await checkFix(RULE, claim('"50", LT'), 'Remove modifier LT', claim('"50"'));
  await checkFix(RULE, claim('"50", LT'), 'Remove modifier 50', claim('LT'));
});

test('needs no date, and leaves inpatient claims alone', async () => {
  await checkRule(
    RULE,
    `
claim: outpatient
lines: [{ code: "66984", modifiers: ["50", LT] }]
#                                          ^^ * LT says one side, …
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2022-11-02\nlines: [{ code: "66984", modifiers: ["50", LT] }]\n');
});
