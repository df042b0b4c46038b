import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'ncci-ptp-modifier-needed';

const therapy = (day: string, modifiers = '') =>
  `claim: professional\nfrom: ${day}\nlines:\n  - { code: G0239, units: 1 }\n  - { code: G0238, units: 1${modifiers} }\n`;

test('reports the column 2 code when no line says why both were needed', () =>
  checkRule(
    RULE,
    `${therapy('2024-07-10')}#           ^^^^^ * G0238 is not paid with G0239 on 2024-07-10 without a modifier that says why both were needed: More extensive procedure (ptp-practitioner 2024-07-01)\n`,
  ));

test('accepts an NCCI-associated modifier on a line of either code', async () => {
  await checkRule(RULE, therapy('2024-07-10', ', modifiers: ["59"]'));
  await checkRule(RULE, therapy('2024-07-10', ', modifiers: [xu]'));
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2024-07-10\nlines:\n  - { code: G0239, modifiers: [XE] }\n  - { code: G0238 }\n',
  );
});

test('does not take 76, 77, 22 or GP for an NCCI-associated modifier', () =>
  checkRule(
    RULE,
    `${therapy('2024-07-10', ', modifiers: ["76", "77", "22", GP]')}#           ^^^^^ G0238 is not paid with G0239 …\n`,
  ));

test('follows the dates of an edit inside the table', async () => {
  const training = (day: string) => `claim: professional\nfrom: ${day}\nlines: [G0108, G0270]\n`;
  await checkRule(RULE, `${training('2024-07-31')}#              ^^^^^ * G0270 is not paid with G0108 …\n`);
  await checkRule(RULE, training('2024-08-01'));
  const visit = (day: string) => `claim: professional\nfrom: ${day}\nlines: ["11000", "99213"]\n`;
  await checkRule(RULE, visit('2024-07-31'));
  await checkRule(RULE, `${visit('2024-08-01')}#                 ^^^^^ * 99213 is not paid with 11000 …\n`);
});

test('is silent about codes without an edit, about Medicaid, and without a table', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2024-07-10\nlines: [G0238, G0398]\n');
  await checkRule(RULE, `payer: medicaid\n${therapy('2024-07-10')}`);
  await checkRule(RULE, therapy('2024-07-10'), { codes: codesWithoutImports() });
  await checkRule(RULE, therapy('2031-07-10'));
});

test('offers 25 for a visit and the distinct service modifiers for all else', async () => {
  const visit = 'claim: professional\nfrom: 2024-08-01\nlines: [{ code: "11000" }, { code: "99213" }]\n';
  expect(await fixTitles(RULE, visit)).toEqual([
    'Add modifier 25 to 99213: significant and separate evaluation on the same day',
  ]);
  expect(await fixTitles(RULE, therapy('2024-07-10'))).toEqual([
    'Add modifier XE to G0238: separate encounter',
    'Add modifier XS to G0238: separate structure',
    'Add modifier XP to G0238: separate practitioner',
    'Add modifier XU to G0238: unusual service that does not overlap',
    'Add modifier 59 to G0238: distinct service, none of the others fits',
  ]);
});

test('adds the modifier to the line that is not paid', () =>
  checkFix(
    RULE,
    therapy('2024-07-10', ', modifiers: [GP]'),
    'Add modifier XE to G0238: separate encounter',
    therapy('2024-07-10', ', modifiers: [GP, XE]'),
  ));
