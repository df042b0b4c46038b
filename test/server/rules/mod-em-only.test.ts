import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'mod-em-only';

const line = (code: string, modifier: string) =>
  `claim: professional\nfrom: 2022-11-02\nlines: [{ code: "${code}", modifiers: ["${modifier}"] }]\n`;

test('reports 24, 25, 57 and AI on procedures, tests and equipment', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines:
  - { code: "11042", modifiers: ["25"] }
#                                 ^^ * 25 is for evaluation and management visits; 11042 is none
  - { code: "71046", modifiers: ["24"] }
#                                 ^^ * 24 is for evaluation and management visits; 71046 is none
  - { code: "27130", modifiers: [RT, "57"] }
#                                     ^^ * 57 is for evaluation and management visits; 27130 is none
  - { code: L1830, modifiers: [ai] }
#                              ^^ * ai is for evaluation and management visits; L1830 is none
`,
  ));

test.each(['99214', '99221', '99283', '99305', '99396', 'G0463', 'G0439'])('accepts them on the visit %s', (code) =>
  checkRule(RULE, line(code, '25')),
);

test.each(['59425', '92014', '77427', '88321', '99291', '80500', 'G0101'])(
  'leaves %s alone, which some take for a visit',
  (code) => checkRule(RULE, line(code, '25')),
);

test('accepts other modifiers on procedures', () => checkRule(RULE, line('11042', '59')));

test('moves the modifier to the only visit of the day', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2022-11-02\nlines:\n  - { code: "11042", modifiers: [LT, "25"] }\n  - { code: "99213", modifiers: [GC] }\n',
    'Move modifier 25 to 99213',
    'claim: professional\nfrom: 2022-11-02\nlines:\n  - { code: "11042", modifiers: [LT] }\n  - { code: "99213", modifiers: [GC, "25"] }\n',
  ));

test('offers only the removal without a visit, with two, on another day, or when the visit has the modifier', async () => {
  const titles = (visits: string) =>
    fixTitles(
      RULE,
      `claim: professional\nfrom: 2022-11-02\nlines:\n  - { code: "11042", modifiers: ["25"] }\n${visits}`,
    );
  expect(await titles('')).toEqual(['Remove modifier 25']);
  expect(await titles('  - "99213"\n  - "99221"\n')).toEqual(['Remove modifier 25']);
  expect(await titles('  - { code: "99213", date: 2022-11-03 }\n')).toEqual(['Remove modifier 25']);
  expect(await titles('  - { code: "99213", modifiers: ["25"] }\n')).toEqual(['Remove modifier 25']);
});

test('judges numbers, so it needs no date; leaves inpatient claims and lines without a code alone', async () => {
  await checkRule(
    RULE,
    `
claim: outpatient
lines: [{ code: "11042", modifiers: ["25"] }]
#                                     ^^ * 25 is for evaluation and management visits; 11042 is none
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2022-11-02\nlines: [{ code: "11042", modifiers: ["25"] }]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\nlines: [{ revenue: "0360", modifiers: ["25"] }]\n');
});
