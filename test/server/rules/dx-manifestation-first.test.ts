import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-manifestation-first';

test('reports dementia in a disease classified elsewhere as first-listed diagnosis', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [F02.80, G30.9]
#           ^^^^^^ * F02.80 is a manifestation: the disease that it shows must come first
`,
  ));

test('allows it behind the disease', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [G30.9, F02.80]\n'));

test('allows dementia that is a disease of its own', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [F03.90]\n'));

test('follows the list of the Medicare Code Editor on stays: D63.1 is on it, its title does not say so', async () => {
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses:
  - { code: D63.1, poa: Y }
#           ^^^^^ * D63.1 is a manifestation: the disease that it shows must come first
  - { code: N18.6, poa: Y }
`,
  );
  await checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [D63.1, N18.6]\n');
});

test('is dated: H36 is a manifestation until it becomes a category on 2023-10-01', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-09-30
diagnoses: [H36]
#           ^^^ * H36 is a manifestation: …
`,
  );
  await checkRule(RULE, 'claim: professional\nfrom: 2023-10-01\ndiagnoses: [H36]\n');
});

test('moves the disease to the front, with the pointers', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2025-11-03
diagnoses: [F02.80, G30.9]
lines:
  - { code: "99213", diagnoses: [1] }
`,
    'Move G30.9 before F02.80',
    `claim: professional
from: 2025-11-03
diagnoses: [G30.9, F02.80]
lines:
  - { code: "99213", diagnoses: [2] }
`,
  ));

test('offers diseases of the code first note when none is coded', async () => {
  const titles = await fixTitles(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [F02.80]\n');
  expect(titles).toContain("Add G30.9: Alzheimer's disease, unspecified");
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2026-10-01\ndiagnoses: [F02.80]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [F02.80]\n');
});
