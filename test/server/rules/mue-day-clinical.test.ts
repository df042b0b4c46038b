import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mue-day-clinical';

const training = (units: number, day = '2024-07-10') =>
  `claim: professional\nfrom: ${day}\nlines:\n  - { code: G0108, units: ${units} }\n`;

test('reports the units of a day above the value of the code', () =>
  checkRule(
    RULE,
    `${training(7)}#                         ^ * 7 units of G0108 on 2024-07-10: 6 at most in a day: Clinical: Data (mue-practitioner 2024-07-01)\n`,
  ));

test('adds up the lines of the day, leaving out what is reported as not covered', async () => {
  await checkRule(
    RULE,
    `${training(4)}  - { code: G0108, units: 3 }\n#                         ^ 7 units of G0108 on 2024-07-10: …\n`,
  );
  await checkRule(RULE, `${training(4)}  - { code: G0108, units: 3, modifiers: [GY] }\n`);
});

test('reports a supply that is not paid at all, without offering zero units', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
place: "12"
lines:
  - { code: A4230, units: 1 }
#                         ^ 1 unit of A4230 on 2024-07-10: 0 at most in a day: Published Contractor Policy (mue-dme 2024-07-01)
`,
  ));

test('accepts the value itself', () => checkRule(RULE, training(6)));

test('is silent outside of the quarter of the table and without a table', async () => {
  await checkRule(RULE, training(7, '2024-06-30'));
  await checkRule(RULE, training(7, '2024-10-01'));
  await checkRule(RULE, training(7), { codes: codesWithoutImports() });
});

test('offers the value of the edit', () => checkFix(RULE, training(9), 'Set the units to 6', training(6)));
