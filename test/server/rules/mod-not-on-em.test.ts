import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'mod-not-on-em';

const line = (code: string, modifiers: string) =>
  `claim: professional\nfrom: 2022-11-02\nlines: [{ code: "${code}", modifiers: [${modifiers}] }]\n`;

test('reports 59 and its subsets, 50, 26 and TC on visits', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines:
  - { code: "99213", modifiers: ["59"] }
#                                 ^^ * 59 is for services that are no visit; 99213 is an evaluation and management visit
  - { code: "99283", modifiers: [XU] }
#                                ^^ * XU is for services that are no visit; 99283 is an evaluation and management visit
  - { code: "99223", modifiers: ["26"] }
#                                 ^^ * 26 is for services with a professional and a technical component; …
  - { code: "99396", modifiers: [tc] }
#                                ^^ * tc is for services with a professional and a technical component; …
  - { code: "99309", modifiers: ["50"] }
#                                 ^^ * 50 is for procedures on both sides; …
`,
  ));

test('accepts them on what is no visit', async () => {
  await checkRule(RULE, line('11042', '"59"'));
  await checkRule(RULE, line('71046', '"26"'));
  await checkRule(RULE, line('99406', '"59"'));
  await checkRule(RULE, line('99291', '"59"'));
});

test('accepts the modifiers of visits', () => checkRule(RULE, line('99213', '"25", GC')));

test('reports 59 on the visit of a hospital, but leaves its components alone', async () => {
  await checkRule(
    RULE,
    `
claim: outpatient
from: 2022-11-02
lines: [{ revenue: "0510", code: G0463, modifiers: [XE] }]
#                                                   ^^ * XE is for services that are no visit; …
`,
  );
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\nlines: [{ code: G0463, modifiers: [TC, "26", "50"] }]\n');
});

test('puts 25 in the place of 59', () =>
  checkFix(RULE, line('99213', '"59"'), 'Use modifier 25', line('99213', '"25"')));

test('only removes 59 where 25 is there already', async () => {
  expect(await fixTitles(RULE, line('99213', '"25", "59"'))).toEqual(['Remove modifier 59']);
  await checkFix(RULE, line('99213', '"25", "59"'), 'Remove modifier 59', line('99213', '"25"'));
});

test('judges numbers, so it needs no date; leaves inpatient claims alone', async () => {
  await checkRule(
    RULE,
    `
claim: professional
lines: [{ code: "99213", modifiers: ["59"] }]
#                                     ^^ * 59 is for services that are no visit; …
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2022-11-02\nlines: [{ code: "99213", modifiers: ["59"] }]\n');
});
