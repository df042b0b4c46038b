import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mue-day-absolute';

const study = (units: number, claim = 'professional', day = '2024-07-10') =>
  `claim: ${claim}\nfrom: ${day}\nlines:\n  - { code: G0398, units: ${units} }\n`;

test('reports the units of a day above the value of the code', () =>
  checkRule(
    RULE,
    `${study(2)}#                         ^ * 2 units of G0398 on 2024-07-10: 1 at most in a day: Nature of Service/Procedure (mue-practitioner 2024-07-01)\n`,
  ));

test('adds up the lines of the day whatever their modifiers, and reports the last', () =>
  checkRule(
    RULE,
    `${study(1)}  - { code: G0398, units: 1, modifiers: ["59"] }\n#                         ^ 2 units of G0398 on 2024-07-10: 1 at most …\n`,
  ));

test('takes the value of the setting', async () => {
  await checkRule(RULE, study(2, 'outpatient'));
  await checkRule(
    RULE,
    `${study(3, 'outpatient')}#                         ^ * 3 units of G0398 on 2024-07-10: 2 at most in a day: Nature of Service/Procedure (mue-hospital 2024-07-01)\n`,
  );
});

test('accepts the value itself, and as much again on another day', async () => {
  await checkRule(RULE, study(1));
  await checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
through: 2024-07-11
lines:
  - { code: G0398, units: 1, date: 2024-07-10 }
  - { code: G0398, units: 1, date: 2024-07-11 }
`,
  );
});

test('is silent outside of the quarter of the table, about Medicaid and without a table', async () => {
  await checkRule(RULE, study(2, 'professional', '2024-06-30'));
  await checkRule(RULE, study(2, 'professional', '2024-10-01'));
  await checkRule(RULE, `payer: medicaid\n${study(2)}`);
  await checkRule(RULE, study(2), { codes: codesWithoutImports() });
});

test('offers the value of the edit', () => checkFix(RULE, study(2), 'Set the units to 1', study(1)));
