import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-liability-conflict';

const claim = (modifiers: string, day = '2020-11-02') =>
  `claim: professional\nfrom: ${day}\nlines: [{ code: L1830, modifiers: [${modifiers}] }]\n`;

test('reports each pair that contradicts itself', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: L1830, modifiers: [GA, GZ] }
#                                  ^^ * GZ contradicts GA on the same line: a required notice of liability was given, and none was
  - { code: L1832, modifiers: [gx, LT, GA] }
#                              ^^ * gx contradicts GA on the same line: the notice of liability was required, and it was voluntary
  - { code: L1833, modifiers: [GX, GZ] }
#                                  ^^ * GZ contradicts GX on the same line: a notice of liability was given, and none was
`,
  ));

test('accepts each alone, GX beside GY, and two of them on two lines', async () => {
  for (const modifiers of ['GA', 'GX', 'GY', 'GZ', 'GX, GY', 'GA, KX']) await checkRule(RULE, claim(modifiers));
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2020-11-02\nlines: [{ code: L1830, modifiers: [GA] }, { code: L1832, modifiers: [GZ] }]\n',
  );
});

test('removes one of the two', async () => {
  await checkFix(RULE, claim('LT, GA, GZ'), 'Remove modifier GZ', claim('LT, GA'));
  await checkFix(RULE, claim('LT, GA, GZ'), 'Remove modifier GA', claim('LT, GZ'));
});

test('begins on the day on which GA and GX have their meanings', async () => {
  await checkRule(RULE, claim('GA, GX', '2010-03-31'));
  await checkRule(
    RULE,
    `${claim('GA, GX', '2010-04-01')}#                                      ^^ * GX contradicts GA …\n`,
  );
});

test('stays silent without a date', () =>
  checkRule(RULE, 'claim: professional\nlines: [{ code: L1830, modifiers: [GA, GZ] }]\n'));
