import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-cat2-only';

const claim = (code: string, modifiers: string) =>
  `claim: professional\nfrom: 2020-11-02\nlines: [{ code: "${code}", modifiers: [${modifiers}] }]\n`;

test('reports performance measure modifiers on other codes', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: "99213", modifiers: [8P] }
#                                ^^ * 8P is for CPT category II codes (four digits and F); 99213 is none
  - { code: G8427, modifiers: [1p] }
#                              ^^ * 1p is for CPT category II codes (four digits and F); G8427 is none
  - { code: 0184T, modifiers: [2P, 3P] }
#                              ^^ * 2P is for CPT category II codes …
#                                  ^^ * 3P is for CPT category II codes …
`,
  ));

test.each(['3046F', '3046f'])('accepts them on the category II code %s', (code) => checkRule(RULE, claim(code, '8P')));

test('accepts physical status and other modifiers that look alike', () => checkRule(RULE, claim('00142', 'P1, AA')));

test('leaves a code alone that is none, and a line without one', async () => {
  await checkRule(RULE, claim('304F', '8P'));
  await checkRule(RULE, 'claim: outpatient\nfrom: 2020-11-02\nlines: [{ revenue: "0510", modifiers: [8P] }]\n');
});

test('removes the modifier', () =>
  checkFix(RULE, claim('G8427', 'GC, 8P'), 'Remove modifier 8P', claim('G8427', 'GC')));

test('needs no date, and leaves inpatient claims alone', async () => {
  await checkRule(
    RULE,
    `
claim: professional
lines: [{ code: G8427, modifiers: [8P] }]
#                                  ^^ * 8P is for CPT category II codes …
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2020-11-02\nlines: [{ code: G8427, modifiers: [8P] }]\n');
});
