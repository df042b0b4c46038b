import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'poa-invalid';

const stay = (poa: string, day = '2025-11-08', code = 'N17.9') =>
  `claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [{ code: ${code}, poa: ${poa} }]\n`;

test('reports what is no indicator, at the indicator', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: A41.9, poa: X }
#                       ^ * X is not a present-on-admission indicator: Y, N, U or W
  - { code: N17.9, poa: yes }
#                       ^^^ * yes is not a present-on-admission indicator: Y, N, U or W
  - { code: I10, poa: "1" }
#                      ^ * 1 stands for codes exempt from present-on-admission reporting, and I10 is not exempt
`,
  ));

test.each(['Y', 'N', 'U', 'W', '" Y "'])('accepts %s', (poa) => checkRule(RULE, stay(poa)));

test('leaves exempt codes to the rule on exempt codes', async () => {
  await checkRule(RULE, stay('"1"', '2025-11-08', 'Z79.4'));
  await checkRule(RULE, stay('X', '2025-11-08', 'Z79.4'));
});

test('does not know of years without a list whether 1 is right, but that X is not', async () => {
  await checkRule(RULE, stay('"1"', '2018-11-08'));
  expect(await fixTitles(RULE, stay('X', '2018-11-08'))).toHaveLength(4);
});

test('writes capitals by itself, and offers the four indicators otherwise', async () => {
  await checkFix(RULE, stay('w'), 'Write W', stay('W'));
  const [finding] = (await findingsIn(stay('n'))).filter(({ rule }) => rule === RULE);
  expect(finding?.fixes?.map(({ kind }) => kind)).toEqual(['repair']);
  await checkFix(RULE, stay('X'), 'Report POA U: the documentation does not tell', stay('U'));
});

test('checks inpatient claims alone', () =>
  checkRule(RULE, 'claim: outpatient\nfrom: 2025-11-08\ndiagnoses: [{ code: N17.9, poa: X }]\n'));
