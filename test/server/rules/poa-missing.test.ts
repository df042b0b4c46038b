import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'poa-missing';

const stay = (diagnoses: string, day = '2025-11-08', more = '') =>
  `claim: inpatient\nfrom: ${day}\nthrough: ${day}\n${more}diagnoses: ${diagnoses}\n`;

test('reports each diagnosis without an indicator, the short form too', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: A41.9, poa: Y }
  - { code: N17.9, evidence: acute kidney injury }
#           ^^^^^ * N17.9 has no present-on-admission indicator, and is not exempt from it
  - I10
#   ^^^ * I10 has no present-on-admission indicator, and is not exempt from it
`,
  ));

test('stays silent for exempt codes, admitting diagnoses and external causes in their own field', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: A41.9, poa: Y }
  - Z79.4
  - { code: R50.9, role: admitting }
  - { code: V03.10XA, role: external-cause }
`,
  ));

test('is a hint where no diagnosis has one: the hospital may be exempt', async () => {
  const severities = async (text: string) =>
    (await findingsIn(text)).filter(({ rule }) => rule === RULE).map(({ severity }) => severity);
  expect(await severities(stay('[A41.9, N17.9]'))).toEqual(['hint', 'hint']);
  expect(await severities(stay('[{ code: A41.9, poa: Y }, N17.9]'))).toEqual(['error']);
});

test('stays silent where no list of the year is loaded, or no release has the code', async () => {
  const noIndicator = '[{ code: A41.9, poa: Y }, N17.9]';
  expect(await fixTitles(RULE, stay(noIndicator, '2023-10-01'))).toHaveLength(4);
  await checkRule(RULE, stay(noIndicator, '2023-09-30'));
  await checkRule(RULE, stay(noIndicator, '2026-10-01'));
  await checkRule(RULE, stay('[{ code: A41.9, poa: Y }, Q99.X]'));
});

test('stays silent on bills that report none: Part B, swing bed, skilled nursing, outpatient', async () => {
  for (const billType of ['0121', '0181', '0211', '0131']) {
    await checkRule(RULE, stay('[{ code: A41.9, poa: Y }, N17.9]', '2025-11-08', `billType: "${billType}"\n`));
  }
  const hospital = stay('[{ code: A41.9, poa: Y }, N17.9]', '2025-11-08', 'billType: "0111"\n');
  expect(await fixTitles(RULE, hospital)).toHaveLength(4);
  await checkRule(RULE, 'claim: outpatient\nfrom: 2025-11-08\ndiagnoses: [N17.9]\n');
});

test('offers the four indicators', async () => {
  const before = stay('[{ code: A41.9, poa: Y }, { code: N17.9 }]');
  expect((await fixTitles(RULE, before)).map((title) => title.split(':')[0])).toEqual([
    'Report POA Y',
    'Report POA N',
    'Report POA U',
    'Report POA W',
  ]);
  const after = stay('[{ code: A41.9, poa: Y }, { code: N17.9, poa: N }]');
  await checkFix(RULE, before, 'Report POA N: not present on admission', after);
});

test('fills in a key without a value', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: A41.9, poa: Y }
  - { code: N17.9, poa: "" }
#           ^^^^^ * N17.9 has no present-on-admission indicator, and is not exempt from it
`,
  ));
