import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'hcpcs-not-covered';

const claim = (line: string, { day = '2025-11-03', payer = 'medicare' } = {}) =>
  `claim: professional\nfrom: ${day}\npayer: ${payer}\nlines: [${line}]\n`;

test('reports codes that are not payable, not covered, or excluded by statute', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
payer: medicare
lines:
  - T1019
#   ^^^^^ * T1019: Not payable by Medicare (coverage code I of HCPCS October 2025 (derived))
  - E0240
#   ^^^^^ * E0240: Non-covered by Medicare (coverage code M of HCPCS October 2025 (derived))
  - V5010
#   ^^^^^ * V5010: Non-covered by Medicare statute (coverage code S of HCPCS October 2025 (derived))
`,
  ));

test('accepts codes with special instructions or at the discretion of the contractor, and CPT codes', async () => {
  await checkRule(RULE, claim('J1815'));
  await checkRule(RULE, claim('G0439'));
  await checkRule(RULE, claim('"99214"'));
});

test.each(['GA', 'GX', 'GY', 'GZ'])('accepts a line that says with %s that it may be denied', (modifier) =>
  checkRule(RULE, claim(`{ code: E0240, modifiers: [${modifier}] }`)),
);

test('accepts a line with a charge of a cent or nothing', async () => {
  await checkRule(RULE, claim('{ code: E0240, charge: 0.01 }'));
  await checkRule(RULE, claim('{ code: E0240, charge: 0 }'));
});

test('leaves other payers alone', () => checkRule(RULE, claim('E0240', { payer: 'medicaid' })));

test('speaks only of dates whose own release says so', async () => {
  await checkRule(RULE, claim('E0240', { day: '2020-11-02' }));
  await checkRule(RULE, claim('E0240', { day: '2031-01-02' }));
  await checkRule(RULE, 'claim: professional\npayer: medicare\nlines: [E0240]\n');
});

test('adds GY', () =>
  checkFix(
    RULE,
    claim('{ code: E0240, modifiers: [NU] }'),
    'Add modifier GY',
    claim('{ code: E0240, modifiers: [NU, GY] }'),
  ));
