import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';
import { codesWithoutImports } from '../../support/codes.js';

const RULE = 'addon-without-primary';

const visit = (codes: string, day = '2024-07-10') => `claim: professional\nfrom: ${day}\nlines: [${codes}]\n`;

test('reports an add-on code of type 1 without any of its primary codes', () =>
  checkRule(
    RULE,
    `${visit('G0317, G0180')}#       ^^^^^ G0317 is an add-on code: none of its primary codes (99306) is reported on 2024-07-10 (addon 1996-01-01)\n`,
  ));

test('accepts a primary code of the same day, in whatever order', () => checkRule(RULE, visit('G0317, "99306"')));

test('does not accept a primary code of another day', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2024-07-10
through: 2024-07-11
lines:
  - { code: "99306", date: 2024-07-10 }
  - { code: G0317, date: 2024-07-11 }
#           ^^^^^ G0317 is an add-on code: …
`,
  ));

test('follows the dates of each primary code', async () => {
  await checkRule(RULE, visit('G0317, "99310"', '2024-06-30'));
  await checkRule(RULE, `${visit('G0317, "99310"', '2024-07-01')}#       ^^^^^ G0317 is an add-on code: …\n`);
});

test('is information, and only beside nothing else, where the contractor defines primary codes', async () => {
  const alone = (await findingsIn(visit('G2212'))).filter(({ rule }) => rule === RULE);
  expect(alone.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'info: G2212 is an add-on code: no primary service is reported on 2024-07-10 (addon 1996-01-01)',
  ]);
  await checkRule(RULE, visit('G2212, "99215"'));
  await checkRule(RULE, visit('G0316, "99233"'));
  await checkRule(RULE, `${visit('G0316')}#       ^^^^^ G0316 is an add-on code: no primary service …\n`);
});

test('is silent before an edit begins, outside of the table, about Medicaid and hospitals, and without a table', async () => {
  await checkRule(RULE, visit('G0317', '2022-12-31'));
  await checkRule(RULE, visit('G0317', '2024-10-01'));
  await checkRule(RULE, `payer: medicaid\n${visit('G0317')}`);
  await checkRule(RULE, 'claim: outpatient\nfrom: 2024-07-10\nlines: [G0317]\n');
  await checkRule(RULE, visit('G0317'), { codes: codesWithoutImports() });
});
