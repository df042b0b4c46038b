import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mod-50-indicator';

const line = (code: string, modifiers: string, day = '2024-07-10') =>
  `claim: professional\nfrom: ${day}\nlines:\n  - { code: ${code}, modifiers: [${modifiers}] }\n`;

test('reports 50 where the schedule has no bilateral payment, or has paid for both sides', async () => {
  await checkRule(
    RULE,
    `${line('G0105', 'XS, "50"')}#                                   ^^ * 50 does not go with G0105: it has no bilateral payment (bilateral indicator 0, fee-schedule 2024-07-01)\n`,
  );
  await checkRule(
    RULE,
    `${line('G0204', '"50"')}#                               ^^ * 50 does not go with G0204: its payment already is for both sides (bilateral indicator 2, fee-schedule 2024-07-01)\n`,
  );
});

test('accepts indicator 1, and sides that are told otherwise', async () => {
  await checkRule(RULE, line('G0412', '"50"'));
  await checkRule(RULE, line('G0105', 'LT, RT'));
});

test('is silent about other codes, other claims and days, and without a schedule', async () => {
  await checkRule(RULE, line('G0398', '"50"'));
  await checkRule(RULE, line('G0105', '"50"').replace('professional', 'outpatient'));
  await checkRule(RULE, line('G0105', '"50"', '2024-06-30'));
  await checkRule(RULE, line('G0105', '"50"', '2024-10-01'));
  await checkRule(RULE, line('G0105', '"50"'), { codes: codesWithoutImports() });
});

test('offers to remove the modifier', () =>
  checkFix(RULE, line('G0105', 'XS, "50"'), 'Remove modifier 50', line('G0105', 'XS')));
