import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mod-57-vs-25';

/** In the tiny fee schedule G0105 has a global period of 0 days, G0412 one of 90, G0288 none. */
const day = (procedures: string, modifiers: string, from = '2024-07-10') =>
  `claim: professional\nfrom: ${from}\nlines:\n  - { code: "99213", modifiers: [${modifiers}] }\n${procedures
    .split(' ')
    .map((code) => `  - { code: ${code} }\n`)
    .join('')}`;

/** The marker below the line of the visit, the fourth of the file. */
const marked = (text: string, marker: string) => {
  const lines = text.split('\n');
  return [...lines.slice(0, 4), marker, ...lines.slice(4)].join('\n');
};

test('reports 57 beside a minor procedure', () =>
  checkRule(
    RULE,
    marked(
      day('G0105', '"57"'),
      '#                                 ^^ * 57 does not go with a visit on the day of G0105, which has a global period of 0 days: 25 does',
    ),
  ));

test('reports 25 beside a major procedure', () =>
  checkRule(
    RULE,
    marked(
      day('G0412 G0288', '"25"'),
      '#                                 ^^ * 25 does not go with a visit on the day of G0412, which has a global period of 90 days: 57 does',
    ),
  ));

test('accepts each where it belongs, both together, and 24', async () => {
  await checkRule(RULE, day('G0105', '"25"'));
  await checkRule(RULE, day('G0412', '"57"'));
  await checkRule(RULE, day('G0412', '"57", "25"'));
  await checkRule(RULE, day('G0412', '"24", "25"'));
  await checkRule(RULE, day('G0288', '"57"'));
});

test('accepts 25 on a day before major surgery', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
through: 2024-07-11
lines:
  - { code: "99213", modifiers: ["25"], date: 2024-07-10 }
  - { code: G0412, date: 2024-07-11 }
`,
  ));

test('does not judge a day with procedures of both kinds, or of a code without a schedule', async () => {
  await checkRule(RULE, day('G0105 G0412', '"57"'));
  await checkRule(RULE, day('G0105 G0412', '"25"'));
  await checkRule(RULE, day('G0105 G0398', '"57"'));
});

test('accepts 57 on the day before major surgery, whatever else was done that day', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
through: 2024-07-11
lines:
  - { code: "99213", modifiers: ["57"], date: 2024-07-10 }
  - { code: G0105, date: 2024-07-10 }
  - { code: G0412, date: 2024-07-11 }
`,
  ));

test('is silent outside of the schedule, about Medicaid, hospitals, and without a schedule', async () => {
  await checkRule(RULE, day('G0105', '"57"', '2024-06-30'));
  await checkRule(RULE, day('G0105', '"57"', '2024-10-01'));
  await checkRule(RULE, `payer: medicaid\n${day('G0105', '"57"')}`);
  await checkRule(RULE, day('G0105', '"57"').replace('professional', 'outpatient'));
  await checkRule(RULE, day('G0105', '"57"'), { codes: codesWithoutImports() });
});

test('offers the other one', () => checkFix(RULE, day('G0105', '"57"'), 'Use 25', day('G0105', '"25"')));
