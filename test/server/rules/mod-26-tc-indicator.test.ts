import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mod-26-tc-indicator';

const line = (code: string, modifiers: string, day = '2024-07-10') =>
  `claim: professional\nfrom: ${day}\nlines:\n  - { code: ${code}, modifiers: [${modifiers}] }\n`;

test('reports 26 and TC on a code without components', async () => {
  await checkRule(
    RULE,
    `${line('G0105', '"26"')}#                               ^^ * 26 does not go with G0105: it is a service of the physician, without components (PC/TC indicator 0, fee-schedule 2024-07-01)\n`,
  );
  await checkRule(
    RULE,
    `${line('G0204', 'TC')}#                              ^^ * TC does not go with G0204: it is the whole of a service whose components have codes of their own (PC/TC indicator 4, fee-schedule 2024-07-01)\n`,
  );
});

test('accepts components of a code that has them, and other modifiers', async () => {
  await checkRule(RULE, line('G0288', '"26"'));
  await checkRule(RULE, line('G0288', 'TC'));
  await checkRule(RULE, line('G0105', '"53"'));
});

test('is silent about other codes and days, and without a schedule', async () => {
  await checkRule(RULE, line('G0398', '"26"'));
  await checkRule(RULE, line('G0105', '"26"', '2024-06-30'));
  await checkRule(RULE, line('G0105', '"26"', '2024-10-01'));
  await checkRule(RULE, line('G0105', '"26"'), { codes: codesWithoutImports() });
});

test('offers to remove the modifier', () =>
  checkFix(RULE, line('G0105', 'XS, "26"'), 'Remove modifier 26', line('G0105', 'XS')));
