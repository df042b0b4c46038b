import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'em-deleted';

const claim = (from: string, lines: string, kind = 'professional') =>
  `claim: ${kind}\nfrom: ${from}\nlines: [${lines}]\n`;

async function deletedOn(from: string, numbers: readonly string[]): Promise<string[]> {
  const lines = numbers.map((number) => `"${number}"`).join(', ');
  const text = claim(from, lines);
  const findings = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  return findings.map(({ span }) => text.slice(span.start, span.end).replaceAll('"', ''));
}

/** What the fee schedule final rules for 2021 and 2023 list as deleted. */
const DELETED_2023 = [
  ...['99217', '99218', '99219', '99220', '99224', '99225', '99226', '99241', '99251', '99318'],
  ...['99324', '99325', '99326', '99327', '99328', '99334', '99335', '99336', '99337', '99339', '99340'],
  ...['99343', '99354', '99355', '99356', '99357'],
];

test('reports 99201 from 2021 on', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2021-01-01
lines:
  - "99201"
#    ^^^^^ * 99201 could be reported through 2020-12-31, not on 2021-01-01
`,
  ));

test('accepts 99201 on the last day of 2020, and 99202 for ever', async () => {
  await checkRule(RULE, claim('2020-12-31', '"99201"'));
  await checkRule(RULE, claim('2026-03-02', '"99202"'));
});

test('reports the numbers deleted for 2023 from the first day of that year', async () => {
  expect(await deletedOn('2023-01-01', DELETED_2023)).toEqual(DELETED_2023);
  expect(await deletedOn('2022-12-31', DELETED_2023)).toEqual([]);
});

test('leaves their neighbours alone, which stayed', async () => {
  const stayed = [
    ...['99211', '99221', '99223', '99231', '99234', '99239', '99242', '99245', '99252', '99255', '99281'],
    ...['99304', '99310', '99315', '99316', '99341', '99342', '99344', '99345', '99347', '99350', '99358', '99381'],
  ];
  expect(await deletedOn('2023-01-01', stayed)).toEqual([]);
});

test('asks the date of the line before that of the encounter', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2022-12-30
through: 2023-01-03
lines:
  - { code: "99218", date: 2022-12-30 }
  - { code: "99217", date: 2023-01-02 }
#            ^^^^^ 99217 could be reported through 2022-12-31, not on 2023-01-02
  - "99226"
`,
  ));

test('says nothing without a date, of inpatient claims, or of codes that only look alike', async () => {
  await checkRule(RULE, 'claim: professional\nlines: ["99201"]\n');
  await checkRule(RULE, claim('2023-02-14', '"99201"', 'inpatient'));
  await checkRule(RULE, claim('2023-02-14', 'G9920, "9920", 99201F'));
});

test('offers 99202 for 99201, and no number where the record decides', async () => {
  await checkFix(RULE, claim('2022-11-02', '"99201"'), 'Use 99202', claim('2022-11-02', '"99202"'));
  expect(await fixTitles(RULE, claim('2023-02-14', '"99217", "99241", "99343"'))).toEqual([]);
});

test('reports telephone visits from 2025 on', () =>
  checkRule(
    'em-deleted',
    `
claim: professional
from: 2024-12-31
diagnoses: [I10]
lines: [{ code: "99441", diagnoses: [1] }]
---
claim: professional
from: 2025-01-01
diagnoses: [I10]
lines: [{ code: "99443", diagnoses: [1] }]
#                ^^^^^ 99443 could be reported through 2024-12-31, not on 2025-01-01
`,
  ));
