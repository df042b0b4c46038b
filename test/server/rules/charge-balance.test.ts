import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'charge-balance';

test('reports a total that is not the sum', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
lines: [{ code: G0108, charge: 62.50 }, { code: J1815, charge: 4 }]
total: 65.50
#      ^^^^^ * 65.50 is not the sum of the line charges, which is 66.50
`,
  ));

test('counts in cents: sums of fractions are exact', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, charge: 0.10 }, { code: J1815, charge: 0.20 }]\ntotal: 0.3\n',
  ));

test('says nothing where a line does not say its charge, where there is no line, and where there is no total', async () => {
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, charge: 1 }, G0109]\ntotal: 9\n',
  );
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ntotal: 9\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, charge: 1 }]\n');
});

test('a line of revenue code 0001 repeats the total', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
lines:
  - { revenue: "0450", code: G0380, charge: 640.00 }
  - { revenue: "0250", charge: 32.10 }
  - { revenue: "0001", charge: 672.10 }
total: 672.10
`,
  ));

test('sets the total', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, charge: 62.5 }]\ntotal: 60 # dollars\n',
    'Set the total to 62.50',
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, charge: 62.5 }]\ntotal: 62.50 # dollars\n',
  ));
