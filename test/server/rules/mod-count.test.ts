import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-count';

const claim = (modifiers: string) =>
  `claim: professional\nfrom: 2020-11-02\ndiagnoses: [M17.12]\nlines: [{ code: L1830, modifiers: [${modifiers}] }]\n`;

test('reports each modifier beyond the fourth', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: L1830, modifiers: [NU, LT, KX, GA, CG, KS] }
#                                              ^^ * CG is modifier 5 of this line: a claim line has room for 4
#                                                  ^^ * KS is modifier 6 of this line: a claim line has room for 4
`,
  ));

test('accepts four modifiers', () => checkRule(RULE, claim('NU, LT, KX, GA')));

test('reports a repeated modifier in either case, and does not count it towards the limit', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: L1830, modifiers: [NU, LT, KX, lt, GA] }
#                                          ^^ * lt is on this line already
`,
  ));

test('removes a repeated modifier: a repair', () =>
  checkFix(RULE, claim('LT, KX, LT'), 'Remove modifier LT', claim('LT, KX')));

test('leaves the same modifier on two lines alone, and an empty place that is being typed', async () => {
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2020-11-02\nlines: [{ code: L1830, modifiers: [LT] }, { code: L1832, modifiers: [LT] }]\n',
  );
  await checkRule(RULE, claim('LT, "", ""'));
});

test('needs no date: the limit is that of the claim form', () =>
  checkRule(
    RULE,
    `
claim: professional
lines: [{ code: L1830, modifiers: [NU, LT, KX, GA, CG] }]
#                                                  ^^ * CG is modifier 5 of this line: …
`,
  ));
