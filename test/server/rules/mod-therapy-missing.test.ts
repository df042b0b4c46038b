import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'mod-therapy-missing';

const claim = (modifiers: string, { day = '2020-11-02', payer = 'medicare' } = {}) =>
  `claim: professional\nfrom: ${day}\npayer: ${payer}\nlines: [{ code: G0283, modifiers: [${modifiers}] }]\n`;

test('reports the modifier of an assistant without that of the plan of care', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2020-11-02
payer: medicare
lines:
  - { revenue: "0420", code: G0283, modifiers: [CQ] }
#                                               ^^ * CQ needs GP on the same line: the service belongs to a plan of physical therapy
  - { revenue: "0430", code: "97535", modifiers: [co, GP] }
#                                                 ^^ * co needs GO on the same line: the service belongs to a plan of occupational therapy
`,
  ));

test('accepts the pairs, and a plan of care without an assistant', async () => {
  for (const modifiers of ['GP, CQ', 'CO, KX, GO', 'GP', 'GN']) await checkRule(RULE, claim(modifiers));
});

test('leaves other payers alone', () => checkRule(RULE, claim('CQ', { payer: 'commercial' })));

test('adds the modifier of the plan of care, where there is room', async () => {
  await checkFix(RULE, claim('CQ'), 'Add modifier GP', claim('CQ, GP'));
  expect(await fixTitles(RULE, claim('CQ, KX, GY, LT'))).toEqual([]);
});

test('begins on the day on which the modifiers are required', async () => {
  await checkRule(RULE, claim('CQ', { day: '2019-12-31' }));
  await checkRule(
    RULE,
    `${claim('CQ', { day: '2020-01-01' })}#                                  ^^ * CQ needs GP on the same line: …\n`,
  );
});

test('stays silent without a date', () =>
  checkRule(RULE, 'claim: professional\npayer: medicare\nlines: [{ code: G0283, modifiers: [CQ] }]\n'));
