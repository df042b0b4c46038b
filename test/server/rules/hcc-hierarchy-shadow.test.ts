import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'hcc-hierarchy-shadow';

const visit = (from: string, diagnoses: string, more = '') =>
  `claim: professional\nfrom: ${from}\n${more}diagnoses: [${diagnoses}]\n`;

// Categories by F2824T1N (V28) and F2422P1M (V24), hierarchies by V28115H1 and V24H86H1.
test('reports the lower category of a family, wherever it stands', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-02-14
diagnoses:
  - C50.911
#   ^^^^^^^ C50.911 adds nothing to the risk score: HCC 23 does not count beside HCC 18 of C79.51
  - C79.51
`,
  ));

test('speaks of V24 where it alone is in use', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2022-02-14
diagnoses: [E11.10, E11.22, N18.4]
#                   ^^^^^^ E11.22 adds nothing to the risk score: HCC (V24) 18 does not count beside HCC (V24) 17 of E11.10
`,
  ));

test('while two models are in use, speaks only where both drop the diagnosis', async () => {
  // V28: 38 beside 37. V24: 18 beside 18.
  await checkRule(RULE, visit('2024-12-31', 'E11.22, N18.4, E11.65'));
  await checkRule(
    RULE,
    `
claim: professional
from: 2025-01-01
diagnoses: [E11.22, N18.4, E11.65]
#                          ^^^^^^ E11.65 adds nothing to the risk score: HCC 38 does not count beside HCC 37 of E11.22
`,
  );
});

test('says nothing of two codes of one category, of different families, or of one alone', async () => {
  await checkRule(RULE, visit('2025-02-14', 'E11.65, E11.9'));
  await checkRule(RULE, visit('2025-02-14', 'C79.51, I50.23, E11.9'));
  await checkRule(RULE, visit('2025-02-14', 'C50.911'));
});

test('says nothing of codes without a category, or with a mistake of their own', async () => {
  await checkRule(RULE, visit('2025-02-14', 'C79.51, I10'));
  await checkRule(RULE, visit('2025-02-14', 'C79.51, C50.91'));
});

test('says nothing of codes that the tabular list wants beside the higher one', async () => {
  await checkRule(RULE, visit('2025-02-14', 'E11.42, Z79.4'));
  await checkRule(RULE, visit('2025-02-14', 'I11.0, I50.23'));
  await checkRule(RULE, visit('2025-02-14', 'I13.2, I50.23, N18.6'));
});

test('a diagnosis of two categories is left alone while one of them counts', () =>
  // E11.52 is in HCC 37, which E11.10 drops, and in HCC 263, which nothing drops.
  checkRule(RULE, visit('2025-02-14', 'E11.10, E11.52')));

test('is about Medicare', async () => {
  await checkRule(RULE, visit('2025-02-14', 'C50.911, C79.51', 'payer: commercial\n'));
  await checkRule(
    RULE,
    `
claim: professional
from: 2025-02-14
payer: Medicare Advantage
diagnoses: [C50.911, C79.51]
#           ^^^^^^^ C50.911 adds nothing …
`,
  );
});

test('stays silent before the models, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('2020-12-31', 'C50.911, C79.51'));
  await checkRule(RULE, visit('2031-02-14', 'C50.911, C79.51'));
  await checkRule(RULE, 'claim: professional\ndiagnoses: [C50.911, C79.51]\n');
});
