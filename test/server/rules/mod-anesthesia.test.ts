import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'mod-anesthesia';

const claim = (code: string, modifiers: string, payer = 'medicare') =>
  `claim: professional\nfrom: 2022-11-02\npayer: ${payer}\nlines: [{ code: "${code}", modifiers: [${modifiers}] }]\n`;

test('reports a Medicare anesthesia line that does not say who gave it', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
payer: medicare
lines:
  - { code: "00142", modifiers: [QS, P3], units: 30 }
#            ^^^^^ * 00142 does not say who gave the anesthesia: Medicare asks for AA, AD, QK, QX, QY or QZ
`,
  ));

test.each(['AA', 'AD', 'QK', 'QX', 'QY', 'QZ', 'qz'])('accepts a line with %s', (modifier) =>
  checkRule(RULE, claim('00142', `QS, ${modifier}`)),
);

test('leaves the daily care of a catheter, other codes and other payers alone', async () => {
  await checkRule(RULE, claim('01996', ''));
  await checkRule(RULE, claim('10060', ''));
  await checkRule(RULE, claim('00142', '', 'commercial'));
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\npayer: medicare\nlines: ["00142"]\n');
});

test('reports anesthesia modifiers on a visit, whoever pays', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines: [{ code: "99213", modifiers: [QZ] }]
#                                    ^^ * QZ says who gave anesthesia; 99213 is an evaluation and management visit
`,
  ));

test('accepts them on procedures, which anesthetists report too', () => checkRule(RULE, claim('36556', 'QZ')));

test('adds or removes the modifier', async () => {
  expect(await fixTitles(RULE, claim('00142', 'QS'))).toEqual([
    'Add modifier AA',
    'Add modifier AD',
    'Add modifier QK',
    'Add modifier QX',
    'Add modifier QY',
    'Add modifier QZ',
  ]);
  await checkFix(RULE, claim('00142', 'QS'), 'Add modifier AA', claim('00142', 'QS, AA'));
  await checkFix(RULE, claim('99213', '"25", QZ'), 'Remove modifier QZ', claim('99213', '"25"'));
});

test('judges numbers, so it needs no date', () =>
  checkRule(
    RULE,
    `
claim: professional
payer: medicare
lines: ["00142"]
#        ^^^^^ * 00142 does not say who gave the anesthesia: …
`,
  ));
