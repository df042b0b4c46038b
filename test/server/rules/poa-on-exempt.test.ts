import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'poa-on-exempt';

const stay = (diagnoses: string, day = '2025-11-08') =>
  `claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: ${diagnoses}\n`;

test('reports the indicator of an exempt code', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: E11.65, poa: Y }
  - { code: Z79.4, poa: Y }
#                       ^ * Y is not reported for Z79.4: the code is exempt from present-on-admission reporting
  - { code: Z79.84, poa: "1" }
#                         ^ * 1 is not reported for Z79.84: the code is exempt from present-on-admission reporting
`,
  ));

test('stays silent without an indicator, for other codes, and where no list of the year is loaded', async () => {
  await checkRule(RULE, stay('[{ code: E11.65, poa: Y }, Z79.4]'));
  await checkRule(RULE, stay('[{ code: Z79.4, poa: Y }]', '2023-09-30'));
  await checkRule(RULE, stay('[{ code: Z79.4, poa: Y }]', '2026-10-01'));
  await checkRule(RULE, 'claim: professional\nfrom: 2025-11-08\ndiagnoses: [{ code: Z79.4, poa: Y }]\n');
});

test('removes the indicator; only the old sign for exempt codes by itself', async () => {
  await checkFix(
    RULE,
    stay('[{ code: E11.65, poa: Y }, { code: Z79.4, poa: Y }]'),
    'Remove the indicator',
    stay('[{ code: E11.65, poa: Y }, { code: Z79.4 }]'),
  );
  const kinds = async (text: string) =>
    (await findingsIn(text))
      .filter(({ rule }) => rule === RULE)
      .flatMap(({ fixes = [] }) => fixes.map(({ kind }) => kind));
  expect(await kinds(stay('[{ code: Z79.4, poa: Y }]'))).toEqual(['edit']);
  expect(await kinds(stay('[{ code: Z79.4, poa: "1" }]'))).toEqual(['repair']);
});
