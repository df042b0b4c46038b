import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-not-billable';

test('reports a category and points at the code alone', () =>
  checkRule(
    RULE,
    `
encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11, E11.9]
#           ^^^ * E11 is a category, not a billable code
`,
  ));

test('reports a subcategory written in lower case without its dot', () =>
  checkRule(
    RULE,
    `
encounter: ketoacidosis
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses:
  - code: e111
#         ^^^^ * e111 is a category, not a billable code
    poa: Y
`,
  ));

test('offers what says no more first, then its other children, then the deeper codes, ten at most', async () => {
  const titles = await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11]\n');
  expect(titles).toHaveLength(10);
  expect(titles.slice(0, 3)).toEqual([
    'Use E11.9: Type 2 diabetes mellitus without complications',
    'Use E11.8: Type 2 diabetes mellitus with unspecified complications',
    'Use E11.00: Type 2 diabetes mellitus with hyperosmolarity without nonketotic hyperglycemic-…',
  ]);
});

test('replaces the code and keeps the rest of the line', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["E11", I10] # follow-up\n',
    'Use E11.9: Type 2 diabetes mellitus without complications',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: ["E11.9", I10] # follow-up\n',
  ));

test('says nothing of a three-character category that is a complete code', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n'));

test('leaves a category that lacks only its 7th character to dx-missing-7th-char', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S72.001, W19]\n'));

test('leaves a code that became a category to code-not-effective-on-dos', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2022-01-05\ndiagnoses: [M54.5, R05]\n'));

test('stays silent where no release or no date can answer', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [E11]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [E11]\n');
});

test('still reads the codes of a file that is being typed', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - E11
#   ^^^ * E11 is a category, not a billable code
  - code:
lines: [
`,
  ));
