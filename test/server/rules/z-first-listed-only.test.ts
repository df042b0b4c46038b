import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'z-first-listed-only';

function visit(codes: string, date = '2024-02-14'): string {
  return `claim: professional\nfrom: ${date}\ndiagnoses: [${codes}]\n`;
}

test('reports a code that states the reason for the encounter behind another one', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-02-14
diagnoses: [I10, Z00.00, z3400]
#                ^^^^^^ * Z00.00 may only be the first-listed diagnosis, which is I10 here
#                        ^^^^^ * z3400 may only be the first-listed diagnosis, which is I10 here
`,
  ));

test('reports it on a stay', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2024-02-14
through: 2024-02-16
diagnoses:
  - { code: C50.911, poa: Y }
  - Z40.01
#   ^^^^^^ * Z40.01 may only be the principal diagnosis, which is C50.911 here
  - Z38.00
`,
  ));

test('leaves the birth of a stay to newborn-z38-first', async () => {
  const stay = 'claim: inpatient\nfrom: 2024-02-14\nthrough: 2024-02-16\ndiagnoses: [P59.9, Z38.00]\n';
  await checkRule(RULE, stay);
  expect((await findingsIn(stay)).map(({ rule }) => rule)).toContain('newborn-z38-first');
});

test.each(['Z00.6', 'Z52.9', 'Z03.89', 'Z33.1', 'Z31.82', 'Z51.5', 'Z76.0', 'Z99.11', 'Z79.4'])(
  'lets %s follow',
  (code) => checkRule(RULE, visit(`I10, ${code}`)),
);

test('says nothing where it stands first', () => checkRule(RULE, visit('Z00.00, I10')));

test('says nothing where the first code is of the list too', async () => {
  await checkRule(RULE, visit('Z51.11, Z51.0, C50.911'));
  await checkRule(RULE, visit('Z00.00, Z02.1'));
});

test('says nothing of the reason for the visit and of the admitting diagnosis', () =>
  checkRule(
    RULE,
    'claim: outpatient\nfrom: 2024-02-14\ndiagnoses: [{ code: Z01.810, role: reason-for-visit }, K80.20]\n',
  ));

test('begins with the guidelines whose list was read', async () => {
  await checkRule(RULE, visit('I10, Z00.00', '2023-09-30'));
  expect(await fixTitles(RULE, visit('I10, Z00.00', '2023-10-01'))).toEqual(['Move Z00.00 to the front']);
});

test('says nothing where no release can answer, or the code has a mistake of its own', async () => {
  await checkRule(RULE, visit('I10, Z00.00', '2031-02-14'));
  await checkRule(RULE, visit('I10, Z00.0'));
});

test('moves the code to the front, and the pointers with it', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2024-02-14\ndiagnoses: [I10, Z00.00]\nlines: [{ code: G0439, diagnoses: [B] }]\n',
    'Move Z00.00 to the front',
    'claim: professional\nfrom: 2024-02-14\ndiagnoses: [Z00.00, I10]\nlines: [{ code: G0439, diagnoses: [A] }]\n',
  ));

test('offers no move past a diagnosis that says it is the first', async () => {
  const text =
    'claim: inpatient\nfrom: 2024-02-14\nthrough: 2024-02-16\ndiagnoses: [{ code: C50.911, role: principal }, Z40.01]\n';
  expect(await fixTitles(RULE, text)).toEqual([]);
});
