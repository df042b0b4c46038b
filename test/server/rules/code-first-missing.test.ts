import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'code-first-missing';
const visit = (codes: string, day = '2025-11-03') => `claim: professional\nfrom: ${day}\ndiagnoses: [${codes}]\n`;
const severities = async (text: string) =>
  (await findingsIn(text)).filter(({ rule }) => rule === RULE).map(({ severity }) => severity);

test('warns of anemia in kidney disease without the kidney disease', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [I10, D63.1]
#                ^^^^^ * D63.1 needs another diagnosis before it (note of D63.1: code first underlying chronic kidney disease (CKD) (N18.-))
`,
  ));

test('informs of severe sepsis alone: its note gives examples', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [R65.20]
#           ^^^^^^ * R65.20 needs another diagnosis before it (note of R65.2: code first underlying infection)
`,
  );
  expect(await severities(visit('R65.20'))).toEqual(['info']);
  expect(await severities(visit('D63.1'))).toEqual(['warning']);
});

test.each([
  ['a listed diagnosis, wherever it stands', 'D63.1, N18.6'],
  ['any diagnosis before a code whose note gives examples', 'J13, R65.20'],
  ['a note that asks “any associated”', 'N18.32'],
  ['a note that asks “if applicable”', 'R33.8'],
  ['a note that names no code', 'M40.204'],
  ['notes that only give a combination its place', 'I50.9'],
])('is satisfied with %s', (_, codes) => checkRule(RULE, visit(codes)));

test('is silent when another code cannot be read: it may be the one', () => checkRule(RULE, visit('D63.1, N18.66')));

test('leaves stays with severe sepsis to sepsis-r652-principal, manifestations in front to dx-manifestation-first', async () => {
  expect(await severities('claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-05\ndiagnoses: [R65.20]\n')).toEqual(
    [],
  );
  expect(await severities(visit('F02.80'))).toEqual([]);
});

test('stays silent before the first tabular, outside the releases and without a date', async () => {
  expect(await severities(visit('D63.1', '2016-10-01'))).toEqual(['warning']);
  expect(await severities(visit('D63.1', '2016-09-30'))).toEqual([]);
  expect(await severities(visit('D63.1', '2026-10-01'))).toEqual([]);
  expect(await severities('claim: professional\ndiagnoses: [D63.1]\n')).toEqual([]);
});

test('adds a code of the note before it', () =>
  checkFix(RULE, visit('D63.1'), 'Add N18.4: Chronic kidney disease, stage 4 (severe)', visit('N18.4, D63.1')));

test('anemia in neoplastic disease needs the neoplasm, which its note names without the word underlying', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-12-01
diagnoses: [R53.83, D63.0]
#                   ^^^^^ D63.0 needs another diagnosis before it (note of D63.0: code first neoplasm (C00-D49))
---
claim: professional
from: 2022-12-01
diagnoses: [C18.7, D63.0]
`,
  ));
