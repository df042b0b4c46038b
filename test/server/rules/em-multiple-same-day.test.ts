import { describe, expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';
import { renderedBy } from '../formats/x12/samples.js';

const RULE = 'em-multiple-same-day';

describe('office visits of a Medicare claim', () => {
  const claim = (lines: string, payer = 'medicare') =>
    `claim: professional\nfrom: 2022-11-02\npayer: ${payer}\nlines: [${lines}]\n`;

  test('are reported from the second of the day on', () =>
    checkRule(
      RULE,
      `
claim: professional
from: 2022-11-02
payer: medicare
lines: ["99213", "99214", "99213"]
#                 ^^^^^ * 99214 is a second office visit of the day; a separate one needs modifier 25
#                          ^^^^^ * 99213 is a second office visit of the day; …
`,
    ));

  test.each(['"25"', '"27"', '"57"', 'XP', '"76"'])(
    'are accepted when one says with %s that it was another',
    async (m) => {
      await checkRule(RULE, claim(`"99213", { code: "99214", modifiers: [${m}] }`));
      await checkRule(RULE, claim(`{ code: "99213", modifiers: [${m}] }, "99214"`));
    },
  );

  test('are accepted on two days, and beside visits elsewhere', async () => {
    await checkRule(RULE, claim('"99213", { code: "99214", date: 2022-11-03 }'));
    await checkRule(RULE, claim('"99213", "99283", "99396"'));
  });

  test('are left to the other rule when the patient is both new and established', () =>
    checkRule(RULE, claim('"99203", "99213"')));

  test('are left alone for other payers, and without a date', async () => {
    await checkRule(RULE, claim('"99213", "99214"', 'commercial'));
    await checkRule(RULE, 'claim: professional\npayer: medicare\nlines: ["99213", "99214"]\n');
  });

  test('get modifier 25', () =>
    checkFix(
      RULE,
      claim('"99213", { code: "99214", modifiers: [GC] }'),
      'Add modifier 25',
      claim('"99213", { code: "99214", modifiers: [GC, "25"] }'),
    ));
});

describe('hospital visits of a Medicare outpatient bill', () => {
  const bill = (lines: string, { type = '0131', payer = 'medicare', more = '' } = {}) =>
    `claim: outpatient\nfrom: 2022-11-02\npayer: ${payer}\nbillType: "${type}"\n${more}lines: [${lines}]\n`;
  const two = '{ revenue: "0450", code: "99283" }, { revenue: "0450", code: "99284", modifiers: ["25"] }';

  test('are reported when they share day and revenue code', () =>
    checkRule(
      RULE,
      `
claim: outpatient
from: 2022-11-02
payer: medicare
billType: "0131"
lines:
  - { revenue: "0450", code: "99283" }
  - { revenue: "0450", code: "99284", modifiers: ["27"] }
#                             ^^^^^ 99284 is a second visit of the day with revenue code 0450; distinct visits need condition code G0
  - { revenue: "0510", code: G0463 }
`,
    ));

  test('are accepted with condition code G0', () => checkRule(RULE, bill(two, { more: 'conditions: [g0]\n' })));

  test('are accepted with different revenue codes or days, or without a revenue code', async () => {
    await checkRule(RULE, bill('{ revenue: "0450", code: "99283" }, { revenue: "0510", code: G0463 }'));
    await checkRule(
      RULE,
      bill('{ revenue: "0450", code: "99283" }, { revenue: "0450", code: "99283", date: 2022-11-03 }'),
    );
    await checkRule(RULE, bill('"99283", "99284"'));
  });

  test('are left alone outside of the prospective payment system, and for other payers', async () => {
    await checkRule(RULE, bill(two, { type: '0851' }));
    await checkRule(RULE, bill(two, { payer: 'medicaid' }));
  });

  test('get no fix: only the chart says whether they were distinct', async () =>
    expect(await fixTitles(RULE, bill(two))).toEqual([]));
});

test('visits to two providers of one claim are no second visits', async () => {
  const visits = (other: string) => renderedBy('20251114', ['99213', '1234567893'], ['99214', other]);
  const found = async (other: string) =>
    (await findingsIn(visits(other), { fileName: 'claim.837' })).filter(({ rule }) => rule === 'em-multiple-same-day');
  expect(await found('1245319599')).toEqual([]);
  expect(await found('1234567893')).toHaveLength(1);
});
