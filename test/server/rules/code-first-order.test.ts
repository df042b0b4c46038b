import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'code-first-order';
const visit = (codes: string, day = '2025-11-03') => `claim: professional\nfrom: ${day}\ndiagnoses: [${codes}]\n`;

test('reports anemia in kidney disease before the kidney disease', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [D63.1, N18.6]
#           ^^^^^ * D63.1 must come after N18.6 (note of D63.1: code first underlying chronic kidney disease (CKD) (N18.-))
`,
  ));

test('reports anemia in neoplastic disease before the neoplasm', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [D63.0, C50.911]
#           ^^^^^ * D63.0 must come after C50.911 (note of D63.0: code first neoplasm (C00-D49))
`,
  ));

test('reads a note of the category together with its heading', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [N18.6, I12.0]
#           ^^^^^ * N18.6 must come after I12.0 (note of N18: code first any associated: hypertensive chronic kidney disease (I12.-, I13.-))
`,
  ));

test.each([
  ['the order that the note asks for', 'N18.6, D63.1'],
  ['a code with one of its listed diagnoses before it and another behind', 'E11.22, N18.32, I12.9, Z79.4'],
  ['hypertensive heart disease with failure', 'I11.0, I50.9'],
  ['hypertensive heart and kidney disease', 'I13.0, I50.9, N18.30'],
  ['sepsis after a procedure with severe sepsis', 'T81.44XA, A41.9, R65.20'],
  ['a diabetic ulcer', 'E11.621, L97.519'],
])('allows %s', (_, codes) => checkRule(RULE, visit(codes)));

test('is informational where the note asks “if applicable”', async () => {
  const findings = await findingsIn(visit('R33.8, N40.1'));
  expect(findings.filter(({ rule }) => rule === RULE).map(({ severity }) => severity)).toEqual(['info']);
});

test('goes by the role before the place', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses:
  - D63.1
  - { code: N18.6, role: first-listed }
`,
  ));

test('leaves a manifestation in first place to dx-manifestation-first', async () => {
  const rules = (await findingsIn(visit('F02.80, G30.9'))).map(({ rule }) => rule);
  expect(rules).toContain('dx-manifestation-first');
  expect(rules).not.toContain(RULE);
});

test('follows the date: between two tabulars it uses only what both say', async () => {
  // FY2023 asks for the cause of I21.A1 outright, FY2026 only if applicable; nobody loaded the years between.
  const severities = async (day: string) =>
    (await findingsIn(visit('I21.A1, D64.9', day))).filter(({ rule }) => rule === RULE).map(({ severity }) => severity);
  expect(await severities('2023-09-30')).toEqual(['warning']);
  expect(await severities('2023-10-01')).toEqual([]);
  expect(await severities('2025-10-01')).toEqual(['info']);
});

test('stays silent before the first tabular, outside the releases and without a date', async () => {
  await checkRule(RULE, visit('D63.1, N18.6', '2016-09-30'));
  await checkRule(RULE, visit('D63.1, N18.6', '2026-10-01'));
  await checkRule(RULE, 'claim: professional\ndiagnoses: [D63.1, N18.6]\n');
});

test('moves the underlying disease, and the pointers follow', () =>
  checkFix(
    RULE,
    `claim: professional
from: 2025-11-03
diagnoses: [D63.1, N18.6]
lines:
  - { code: "99213", diagnoses: [1, 2] }
`,
    'Move N18.6 before D63.1',
    `claim: professional
from: 2025-11-03
diagnoses: [N18.6, D63.1]
lines:
  - { code: "99213", diagnoses: [2, 1] }
`,
  ));

test('is informational where the note has examples and another diagnosis, maybe the cause, stands in front', async () => {
  const severities = async (codes: string) =>
    (await findingsIn(visit(codes, '2023-02-14'))).filter(({ rule }) => rule === RULE).map(({ severity }) => severity);
  expect(await severities('I21.A1, I50.33, D62')).toEqual(['warning']);
  expect(await severities('I50.33, I21.A1, D62')).toEqual(['info']);
  expect(await severities('D62, I21.A1')).toEqual([]);
});

test('warns of a manifestation before the disease that its note names, wherever it stands', async () => {
  const findings = await findingsIn(visit('N39.0, F02.80, G30.9', '2023-02-14'));
  expect(findings.filter(({ rule }) => rule === RULE).map(({ severity }) => severity)).toEqual(['warning']);
});

test('quotes a note that begins with a comma without it', async () => {
  const findings = await findingsIn(visit('E89.1, E13.9'));
  expect(findings.filter(({ rule }) => rule === RULE).map(({ message }) => message)).toEqual([
    'E89.1 must come after E13.9 (note of E89.1: code first if applicable, diabetes mellitus (postpancreatectomy) (postprocedural) (E13.-))',
  ]);
});

test.each(['2024-07-04', '2024-11-01', '2025-12-01'])('one listed disease in front is enough on %s', (day) =>
  checkRule('code-first-order', `claim: professional\nfrom: ${day}\ndiagnoses: [G31.83, F02.80, G20.A1]\n`),
);

test('weeks of gestation follow any obstetric condition', () =>
  checkRule(
    RULE,
    'claim: inpatient\nfrom: 2025-11-01\nthrough: 2025-11-03\ndiagnoses: [O70.20, O72.1, Z37.0, Z3A.41, O48.0]\n',
  ));
