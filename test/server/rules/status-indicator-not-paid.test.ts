import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'status-indicator-not-paid';

const claim = (line: string, { day = '2024-07-10', payer = 'medicare' } = {}) =>
  `claim: professional\nfrom: ${day}\npayer: ${payer}\ndiagnoses: [I10]\nlines: [${line}]\n`;

test('reports codes that Medicare does not know, or does not cover', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
payer: medicare
diagnoses: [I10]
lines:
  - "99243"
#    ^^^^^ 99243 is not valid for Medicare, which takes another code for the service (status I, fee-schedule 2024-07-01)
  - G0219
#   ^^^^^ G0219 is not covered by Medicare (status N, fee-schedule 2024-07-01)
`,
  ));

test('accepts active codes, and those that another schedule pays', async () => {
  await checkRule(RULE, claim('G0105'));
  await checkRule(RULE, claim('"36415"'));
});

test.each(['GA', 'GX', 'GY', 'GZ'])('accepts a line that says with %s that it may be denied', (modifier) =>
  checkRule(RULE, claim(`{ code: G0219, modifiers: [${modifier}] }`)),
);

test('is silent for another payer, another day and without a schedule', async () => {
  await checkRule(RULE, claim('G0219', { payer: 'aetna' }));
  await checkRule(RULE, claim('G0219', { day: '2024-10-01' }));
  await checkRule(RULE, claim('G0219'), { codes: codesWithoutImports() });
});
