import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'pos-invalid';

test('reports a place that the CMS list does not assign', () =>
  checkRule(
    RULE,
    `
encounter: office-visit
claim: professional
from: 2023-02-14
place: "00"
#       ^^ * 00 is not a place of service of the CMS list
diagnoses: [I10]
lines:
  - { code: G0463, place: "22", diagnoses: [1] }
  - { code: G0463, place: "28", diagnoses: [1] }
#                          ^^ * 28 is not a place of service of the CMS list
`,
  ));

test('adds the leading zero that a spreadsheet dropped', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
place: 2
#      ^ * 2 is not a place of service: those have two digits
`,
  );
  await checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nplace: 2\n',
    'Write 02',
    'claim: professional\nfrom: 2023-02-14\nplace: "02"\n',
  );
  const [finding] = await findingsIn('claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\nplace: 2\n');
  expect(finding?.fixes?.map(({ kind }) => kind)).toEqual(['repair']);
});

test('adds no zero that makes an unassigned place', async () => {
  const [finding] = await findingsIn('claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\nplace: 0\n');
  expect(finding?.rule).toBe(RULE);
  expect(finding?.fixes?.map(({ title }) => title)).not.toContain('Write 00');
});

test('accepts assigned places, quoted or not', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nplace: 11\nlines: [{ code: G0463, place: "81" }]\n'));

test('follows the date: place 10 begins on 2022-01-01', async () => {
  const visit = (day: string) => `claim: professional\nfrom: ${day}\nplace: "10"\n`;
  await checkRule(RULE, visit('2022-01-01'));
  await checkRule(
    RULE,
    `${visit('2021-12-31')}#       ^^ * 10 is not yet a place of service on 2021-12-31: it begins on 2022-01-01\n`,
  );
});

test('judges only the shape without a date', () =>
  checkRule(
    RULE,
    `
claim: professional
place: "00"
lines: [{ code: G0463, place: office }]
#                             ^^^^^^ office is not a place of service: those have two digits
`,
  ));
