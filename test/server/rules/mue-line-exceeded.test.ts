import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'mue-line-exceeded';

const therapy = (units: number, more = '', day = '2024-07-10') =>
  `claim: professional\nfrom: ${day}\nplace: "11"\nlines:\n  - { code: G0238, units: ${units}${more} }\n`;

test('reports the units of a line above the value of its code', () =>
  checkRule(
    RULE,
    `${therapy(5)}#                         ^ 5 units of G0238 on one line: 4 at most: Clinical: Data (mue-practitioner 2024-07-01)\n`,
  ));

test('accepts the value itself, and more units on several lines', async () => {
  await checkRule(RULE, therapy(4));
  await checkRule(RULE, `${therapy(4)}  - { code: G0238, units: 4, modifiers: ["59"] }\n`);
});

test('judges equipment of a claim from home by the DME table', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
place: "12"
lines:
  - { code: B4034, units: 2 }
#                         ^ 2 units of B4034 on one line: 1 at most: Code Descriptor / CPT Instruction (mue-dme 2024-07-01)
`,
  ));

test('does not take a home visit, or a claim from an office, for a supplier’s', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2024-07-10\nplace: "11"\nlines: [{ code: B4034, units: 2 }]\n');
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2024-07-10\nplace: "12"\nlines: [{ code: B4034, units: 2 }, { code: "99348", units: 1 }]\n',
  );
});

test('leaves lines with GY, GZ or JW, Medicaid, and lines over several days alone', async () => {
  for (const modifier of ['GY', 'GZ', 'JW']) await checkRule(RULE, therapy(5, `, modifiers: [${modifier}]`));
  await checkRule(RULE, `payer: Medicaid\n${therapy(5)}`);
  await checkRule(RULE, therapy(5, ', from: 2024-07-10, through: 2024-07-12'));
});

test('is silent outside of the quarter of the table, without units and without a table', async () => {
  await checkRule(RULE, therapy(5, '', '2024-06-30'));
  await checkRule(RULE, therapy(5, '', '2024-10-01'));
  await checkRule(RULE, 'claim: professional\nfrom: 2024-07-10\nlines: [G0238]\n');
  await checkRule(RULE, therapy(5), { codes: codesWithoutImports() });
});
