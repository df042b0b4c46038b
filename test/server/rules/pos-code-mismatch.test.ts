import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'pos-code-mismatch';

const line = (code: string, place: string) =>
  `claim: professional\nfrom: 2022-11-02\nlines: [{ code: "${code}", place: "${place}" }]\n`;

test('reports an emergency department visit in an office, by the place of the line or of the encounter', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
place: "11"
lines:
  - "99281"
#    ^^^^^ 99281 is a visit to an emergency department; place of service 11 is none
  - { code: "99285", place: "20" }
#            ^^^^^ * 99285 is a visit to an emergency department; place of service 20 is none
  - { code: "99284", place: "23" }
`,
  ));

test.each(['23', '21', '02', '10', '15', '99'])('accepts an emergency department visit with place %s', (place) =>
  checkRule(RULE, line('99283', place)),
);

test('accepts office visits anywhere, inpatients included', async () => {
  await checkRule(RULE, line('99213', '11'));
  await checkRule(RULE, line('99213', '21'));
  await checkRule(RULE, line('99286', '11'));
});

test('stays silent without a place, and on institutional claims', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2022-11-02\nlines: ["99283"]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\nlines: [{ code: "99283", place: "11" }]\n');
});

test('sets the place of the line, never that of the whole encounter', async () => {
  await checkFix(RULE, line('99283', '11'), 'Use place of service 23', line('99283', '23'));
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2022-11-02\nplace: "11"\nlines: ["99283"]\n')).toEqual([]);
});
