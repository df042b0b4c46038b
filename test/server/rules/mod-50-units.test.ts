import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-50-units';

const claim = (payer: string, line: string) =>
  `claim: professional\nfrom: 2022-11-02\npayer: ${payer}\nlines: [{ code: "66984", ${line} }]\n`;

test('reports the units of a Medicare line with modifier 50', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
payer: Medicare
lines: [{ code: "66984", modifiers: ["50"], units: 2 }]
#                                                  ^ * 2 units with modifier 50: Medicare takes a procedure on both sides as one unit
`,
  ));

test('accepts one unit, no units, and more units without 50', async () => {
  await checkRule(RULE, claim('medicare', 'modifiers: ["50"], units: 1'));
  await checkRule(RULE, claim('medicare', 'modifiers: ["50"]'));
  await checkRule(RULE, claim('medicare', 'modifiers: [LT], units: 2'));
});

test('leaves other payers and claims without a payer alone', async () => {
  await checkRule(RULE, claim('commercial', 'modifiers: ["50"], units: 2'));
  await checkRule(RULE, claim('medicare-advantage', 'modifiers: ["50"], units: 2'));
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2022-11-02\nlines: [{ code: "66984", modifiers: ["50"], units: 2 }]\n',
  );
});

test('sets the units to one', () =>
  checkFix(
    RULE,
    claim('medicare', 'modifiers: ["50"], units: 2'),
    'Set units to 1',
    claim('medicare', 'modifiers: ["50"], units: 1'),
  ));

test('stays silent where the units cannot be read', () =>
  checkRule(RULE, claim('medicare', 'modifiers: ["50"], units: two')));
