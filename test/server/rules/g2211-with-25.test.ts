import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';
import { renderedBy } from '../formats/x12/samples.js';

const RULE = 'g2211-with-25';

const claim = (day: string, lines: string, payer = 'medicare') =>
  `claim: professional\nfrom: ${day}\npayer: ${payer}\nlines:\n${lines}  - G2211\n`;
const MARK = '#   ^^^^^ * G2211 is not paid by Medicare beside 99214 with modifier 25\n';
const VISIT = '  - { code: "99214", modifiers: ["25"] }\n';

test('reports the add-on beside a visit with modifier 25', () => checkRule(RULE, claim('2024-09-10', VISIT) + MARK));

test('accepts the add-on beside a visit without 25, on another day, or beside 25 on what is no office visit', async () => {
  await checkRule(RULE, claim('2024-09-10', '  - "99214"\n'));
  await checkRule(RULE, claim('2024-09-10', '  - { code: "99214", modifiers: ["25"], date: 2024-09-11 }\n'));
  await checkRule(RULE, claim('2024-09-10', '  - { code: G0439, modifiers: ["25"] }\n  - "99214"\n'));
});

test('begins on the day from which the add-on is paid', async () => {
  await checkRule(RULE, claim('2023-12-31', VISIT));
  await checkRule(RULE, claim('2024-01-01', VISIT) + MARK);
});

test('knows the exception of 2025 for preventive services and vaccinations', async () => {
  const wellness = `${VISIT}  - G0439\n`;
  await checkRule(RULE, claim('2024-12-31', wellness) + MARK);
  await checkRule(RULE, claim('2025-01-01', wellness));
  await checkRule(RULE, claim('2025-01-01', `${VISIT}  - "90471"\n`));
});

test('reports after 2024 only beside procedures of surgery that are not preventive', async () => {
  await checkRule(RULE, claim('2025-03-04', `${VISIT}  - "20610"\n`) + MARK);
  await checkRule(RULE, claim('2025-03-04', `${VISIT}  - { code: "45378", modifiers: ["33"] }\n`));
  await checkRule(RULE, claim('2025-03-04', `${VISIT}  - "20610"\n  - "90471"\n`));
  await checkRule(RULE, claim('2025-03-04', VISIT));
});

test('leaves other payers, and claims without a date, alone', async () => {
  await checkRule(RULE, claim('2024-09-10', VISIT, 'commercial'));
  await checkRule(RULE, 'claim: professional\npayer: medicare\nlines: [{ code: "99214", modifiers: ["25"] }, G2211]\n');
});

test('removes the line', () =>
  checkFix(
    RULE,
    claim('2024-09-10', VISIT),
    'Remove G2211',
    `claim: professional\nfrom: 2024-09-10\npayer: medicare\nlines:\n${VISIT}`,
  ));

test('the visit of another provider is no reason', async () => {
  const visits = (other: string) => renderedBy('20240305', ['99213:25', '1234567893'], ['G2211', other]);
  const found = async (other: string) =>
    (await findingsIn(visits(other), { fileName: 'claim.837' })).filter(({ rule }) => rule === 'g2211-with-25');
  expect(await found('1245319599')).toEqual([]);
  expect(await found('1234567893')).toHaveLength(1);
});
