import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mod-assistant-indicator';

const line = (code: string, modifiers: string, day = '2024-07-10') =>
  `claim: professional\nfrom: ${day}\nlines:\n  - { code: ${code}, modifiers: [${modifiers}] }\n`;

test('reports assistants, co-surgeons and teams that the schedule does not pay', async () => {
  await checkRule(
    RULE,
    `${line('G0105', 'AS')}#                              ^^ * AS does not go with G0105: no assistant at surgery is paid (indicator 1, fee-schedule 2024-07-01)\n`,
  );
  await checkRule(
    RULE,
    `${line('G0105', '"62"')}#                               ^^ * 62 does not go with G0105: no co-surgeon is paid (indicator 0, fee-schedule 2024-07-01)\n`,
  );
  await checkRule(
    RULE,
    `${line('G0412', '"66"')}#                               ^^ * 66 does not go with G0412: no surgical team is paid (indicator 0, fee-schedule 2024-07-01)\n`,
  );
});

test('accepts what is paid, or paid with documentation', async () => {
  for (const modifier of ['"80"', '"81"', '"82"', 'AS', '"62"']) await checkRule(RULE, line('G0412', modifier));
  // Indicator 0 for assistants: paid when the record shows why one was needed.
  await checkRule(RULE, line('G0204', '"80"'));
});

test('is silent about other codes and days, and without a schedule', async () => {
  await checkRule(RULE, line('G0398', '"80"'));
  await checkRule(RULE, line('G0105', '"80"', '2024-06-30'));
  await checkRule(RULE, line('G0105', '"80"', '2024-10-01'));
  await checkRule(RULE, line('G0105', '"80"'), { codes: codesWithoutImports() });
});

test('offers to remove the modifier', () =>
  checkFix(RULE, line('G0105', 'XS, "80"'), 'Remove modifier 80', line('G0105', 'XS')));
