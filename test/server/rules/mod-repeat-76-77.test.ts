import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'mod-repeat-76-77';

const claim = (...lines: string[]) =>
  `claim: professional\nfrom: 2022-11-02\ndiagnoses: [M81.0, I10]\nlines:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;

test('reports a line that is the same as one before it', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
diagnoses: [M81.0]
lines:
  - { code: G0130, modifiers: [LT, GC], diagnoses: [1], units: 1, charge: 40.00 }
  - { code: "71046", diagnoses: [1], units: 1, charge: 60.00 }
  - { code: g0130, modifiers: [gc, LT], diagnoses: [1], units: 1, charge: 40 }
#           ^^^^^ * g0130 is on this claim already, on the same day and alike in all that the line says
  - { code: G0130, modifiers: [LT, GC], diagnoses: [1], date: 2022-11-02, units: 1, charge: 40.00 }
#           ^^^^^ * G0130 is on this claim already, …
`,
  ));

test.each([
  ['modifier', 'code: G0130, modifiers: [RT], diagnoses: [1], units: 1, charge: 40.00'],
  ['day', 'code: G0130, date: 2022-11-03, diagnoses: [1], units: 1, charge: 40.00'],
  ['place', 'code: G0130, place: "22", diagnoses: [1], units: 1, charge: 40.00'],
  ['pointer', 'code: G0130, diagnoses: [2], units: 1, charge: 40.00'],
  ['number of units', 'code: G0130, diagnoses: [1], units: 2, charge: 40.00'],
  ['charge', 'code: G0130, diagnoses: [1], units: 1, charge: 41.00'],
  ['drug code', 'code: G0130, diagnoses: [1], units: 1, charge: 40.00, ndc: "00002821501"'],
  ['note', 'code: G0130, diagnoses: [1], units: 1, charge: 40.00, note: second time at noon'],
])('accepts a line with another %s', (_, line) =>
  checkRule(RULE, claim('code: G0130, diagnoses: [1], units: 1, charge: 40.00', line)),
);

test.each(['"76"', '"77"', '"91"', '"59"', 'XE', 'XS'])('accepts a repeat with modifier %s', (modifier) =>
  checkRule(
    RULE,
    claim('code: G0130', `code: G0130, modifiers: [${modifier}]`, `code: G0130, modifiers: [${modifier}]`),
  ),
);

test('leaves visits to their own rule', () => checkRule(RULE, claim('code: "99213"', 'code: "99213"')));

test('leaves institutional claims, lines over several days and lines without a date alone', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\nlines: [G0130, G0130]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2022-11-02\nthrough: 2022-11-04\nlines: [G0130, G0130]\n');
  await checkRule(RULE, 'claim: professional\nlines: [G0130, G0130]\n');
});

test('offers the modifiers of repeats, or to remove the line', async () => {
  const before = claim('code: G0130, diagnoses: [1]', 'code: G0130, diagnoses: [1]');
  expect(await fixTitles(RULE, before)).toEqual(['Add modifier 76', 'Add modifier 77', 'Remove this line']);
  await checkFix(
    RULE,
    claim('code: G0130, modifiers: [LT]', 'code: G0130, modifiers: [LT]'),
    'Add modifier 76',
    claim('code: G0130, modifiers: [LT]', 'code: G0130, modifiers: [LT, "76"]'),
  );
  await checkFix(RULE, before, 'Remove this line', claim('code: G0130, diagnoses: [1]'));
});

test('offers 91 for laboratory tests', async () =>
  expect(await fixTitles(RULE, claim('code: "82947"', 'code: "82947"'))).toEqual([
    'Add modifier 91',
    'Remove this line',
  ]));

test.each([
  ['immunization administration', '"90460"'],
  ['a drug', 'J1815'],
  ['mileage of an ambulance', 'A0425'],
])('offers no modifier of a repeat for %s, which is counted in units', async (_, code) =>
  expect(await fixTitles(RULE, claim(`code: ${code}`, `code: ${code}`))).toEqual(['Remove this line']),
);

test('offers none for an add-on code of an imported table either', async () => {
  const visit = (day: string) =>
    `claim: professional\nfrom: ${day}\ndiagnoses: [I10]\nlines: ["99223", G0316, G0316]\n`;
  expect(await fixTitles(RULE, visit('2023-11-02'))).toEqual(['Remove this line']);
  // The table begins in 2023: nothing is known of the day before.
  expect(await fixTitles(RULE, visit('2022-12-31'))).toContain('Add modifier 76');
});

/** Two lines alike of one claim, in a table with these columns after the common ones. */
const table = (columns: string, values: string) =>
  `claim_id,claim_line_number,claim_type,claim_start_date,claim_end_date,hcpcs_code,service_unit_quantity,diagnosis_code_type,diagnosis_code_1${columns}
2,1,professional,2025-11-03,2025-11-03,71046,1,icd-10-cm,R05.9${values}
2,2,professional,2025-11-03,2025-11-03,71046,1,icd-10-cm,R05.9${values}
`;

test.each([
  ['reports a table whose modifier columns are empty', ',hcpcs_modifier_1', ',', 1],
  ['says nothing of a table without columns for modifiers', '', '', 0],
])('%s', async (_, columns, values, expected) => {
  const found = await findingsIn(table(columns, values), { fileName: 'medical_claim.csv' });
  expect(found.filter(({ rule }) => rule === RULE)).toHaveLength(expected);
});
