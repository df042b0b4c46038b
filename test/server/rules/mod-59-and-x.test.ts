import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-59-and-x';

const claim = (day: string, modifiers: string) =>
  `claim: professional\nfrom: ${day}\nlines: [{ code: "11042", modifiers: [${modifiers}] }]\n`;

test.each(['XE', 'XP', 'XS', 'XU'])('reports 59 beside %s', (subset) =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2020-11-02
lines: [{ revenue: "0361", code: C5271, modifiers: [${subset}, "59"] }]
#                                                        ^^ * 59 says nothing beside ${subset}, which is a part of it
`,
  ),
);

test('accepts 59 alone, a subset alone, and each on a line of its own', async () => {
  await checkRule(RULE, claim('2020-11-02', '"59"'));
  await checkRule(RULE, claim('2020-11-02', 'XS'));
  await checkRule(
    RULE,
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ code: C5271, modifiers: ["59"] }, { code: C5273, modifiers: [XS] }]\n',
  );
});

test('keeps the subset', () =>
  checkFix(RULE, claim('2020-11-02', 'LT, "59", XS'), 'Remove modifier 59', claim('2020-11-02', 'LT, XS')));

test('begins on the day on which the subsets begin', async () => {
  await checkRule(RULE, claim('2014-12-31', '"59", XS'));
  await checkRule(
    RULE,
    `${claim('2015-01-01', '"59", XS')}#                                     ^^ * 59 says nothing beside XS, which is a part of it\n`,
  );
});

test('stays silent without a date', () =>
  checkRule(RULE, 'claim: professional\nlines: [{ code: "11042", modifiers: ["59", XS] }]\n'));
