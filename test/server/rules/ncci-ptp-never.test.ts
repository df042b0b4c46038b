import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'ncci-ptp-never';

/** A sleep study at home, and one with fewer channels, which it includes whatever the modifier. */
const claim = (kind: string, day: string, more = '') => `claim: ${kind}\nfrom: ${day}\n${more}lines: [G0398, G0400]\n`;

test('reports the column 2 code and points at the code that is paid', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
lines:
  - { code: G0400, modifiers: ["59"], units: 1 }
#           ^^^^^ * G0400 is not paid with G0398 on 2024-07-10, whatever the modifier: Mutually exclusive procedures (ptp-practitioner 2024-07-01)
  - { code: G0398, units: 1 }
`,
  ));

test('reads the hospital table for outpatient claims', async () => {
  const found =
    '#              ^^^^^ * G0400 is not paid with G0398 on 2024-07-10, whatever the modifier: Mutually exclusive procedures (ptp-hospital 2024-07-01)\n';
  await checkRule(RULE, claim('outpatient', '2024-07-10') + found);
  await checkRule(RULE, claim('outpatient', '2024-07-10', 'billType: "0131"\n') + found);
  // A rural health clinic is not held to the outpatient hospital table.
  await checkRule(RULE, claim('outpatient', '2024-07-10', 'billType: "0711"\n'));
});

test('accepts the two on different days, and one of them twice', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
through: 2024-07-11
lines:
  - { code: G0398, date: 2024-07-10 }
  - { code: G0400, date: 2024-07-11 }
  - { code: G0400, date: 2024-07-11 }
`,
  );
});

test('leaves lines over several days, inpatient claims and Medicaid alone', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2024-07-10\nthrough: 2024-07-12\nlines: [G0398, G0400]\n');
  await checkRule(RULE, claim('inpatient', '2024-07-10'));
  await checkRule(RULE, claim('professional', '2024-07-10', 'payer: Ohio Medicaid\n'));
});

test('judges the days that the table covers', async () => {
  await checkRule(RULE, claim('professional', '2024-06-30'));
  await checkRule(RULE, claim('professional', '2024-10-01'));
  await checkRule(
    RULE,
    `${claim('professional', '2024-09-30')}#              ^^^^^ * G0400 is not paid with G0398 on 2024-09-30, …\n`,
  );
});

test('is silent where no table was imported, or the file gives no date', async () => {
  await checkRule(RULE, claim('professional', '2024-07-10'), { codes: codesWithoutImports() });
  await checkRule(RULE, 'claim: professional\nlines: [G0398, G0400]\n');
});

test('offers to remove the line that is not paid', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2024-07-10\nlines:\n  - { code: G0398, units: 1 }\n  - { code: G0400, units: 1 }\n',
    'Remove the line of G0400',
    'claim: professional\nfrom: 2024-07-10\nlines:\n  - { code: G0398, units: 1 }\n',
  ));
