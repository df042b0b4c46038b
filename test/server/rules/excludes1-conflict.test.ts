import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'excludes1-conflict';

test('reports two types of diabetes, at the later one', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses:
  - E10.9
  - I10
  - E11.9
#   ^^^^^ * E11.9 and E10.9 exclude each other (Excludes1 note of E10: type 2 diabetes mellitus (E11.-))
`,
  ));

test('points to the earlier code', async () => {
  const text = 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [F17.210, Z87.891]\n';
  const [finding] = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['F17.210']);
});

test('finds a note whichever of the two codes stands first', async () => {
  const visit = (codes: string) => `claim: professional\nfrom: 2025-11-03\ndiagnoses: [${codes}]\n`;
  for (const codes of ['J96.01, J95.821', 'J95.821, J96.01']) {
    const findings = (await findingsIn(visit(codes))).filter(({ rule }) => rule === RULE);
    expect(findings).toHaveLength(1);
  }
});

test('reports HIV disease beside HIV infection without symptoms, and tobacco dependence beside tobacco use', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses: [B20, Z21, F17.210, Z72.0]
#                ^^^ * Z21 and B20 exclude each other (Excludes1 note of B20: …
#                              ^^^^^ * Z72.0 and F17.210 exclude each other (Excludes1 note of F17: tobacco use NOS (Z72.0))
`,
  ));

test('reports each pair once, also among three codes', async () => {
  const text = 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [E10.9, E11.9, E13.9]\n';
  const findings = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(findings.map(({ message }) => message.split(' exclude')[0])).toEqual([
    'E11.9 and E10.9',
    'E13.9 and E10.9',
    'E13.9 and E11.9',
  ]);
});

test.each([
  ['hypertensive kidney disease of a diabetic', 'E11.22, I12.9, N18.32, Z79.4'],
  ['hypertensive heart and kidney disease', 'I13.0, I50.9, N18.30'],
  ['obstructive lung disease with pneumonia, which J44.0 asks for', 'J44.0, J18.9'],
  ['anemia in neoplastic disease', 'C50.911, D63.0'],
  ['sepsis after a procedure', 'T81.44XA, A41.9, R65.20'],
  ['two codes of a category whose note names a part of itself', 'D72.819, D72.824'],
  ['insulin and oral antidiabetic drugs, an Excludes2 note', 'Z79.4, Z79.84'],
  ['a prenatal visit with the week of the pregnancy', 'O26.893, Z3A.32'],
])('allows %s', (_, codes) => checkRule(RULE, `claim: professional\nfrom: 2025-11-03\ndiagnoses: [${codes}]\n`));

test('is silent about notes of blocks: J00-J06 excludes J44.0', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [J44.0, J06.9]\n'));

test('leaves admitting diagnoses and repeated codes alone', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses:
  - { code: E11.9, poa: Y }
  - { code: E10.9, role: admitting }
  - { code: E11.9, poa: Y }
`,
  ));

test('is silent where no tabular speaks: before the first, after the releases, without a date', async () => {
  // FY2016: no tabular list is loaded. FY2027: no release at all.
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [E10.9, E11.9]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2026-10-01\ndiagnoses: [E10.9, E11.9]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [E10.9, E11.9]\n');
});

test('is dated: pneumonia and aspiration moved from Excludes1 to Excludes2 after FY2023', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-09-30
diagnoses: [J12.9, J69.0]
#                  ^^^^^ * J69.0 and J12.9 exclude each other (Excludes1 note of J12: aspiration pneumonia …
`,
  );
  await checkRule(RULE, 'claim: professional\nfrom: 2023-10-01\ndiagnoses: [J12.9, J69.0]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2025-10-01\ndiagnoses: [J12.9, J69.0]\n');
});

/** The pairs reported on the day, later code first. */
async function pairsOn(day: string, codes: string): Promise<string[]> {
  const text = `claim: professional\nfrom: ${day}\ndiagnoses: [${codes}]\n`;
  const findings = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  return findings.map(({ message }) => message.split(' exclude')[0] ?? '');
}

test.each([
  ['only N39.0 names the other', 'N39.0, N30.00', 'N30.00 and N39.0'],
  ['respiratory failure, where lines are known to have moved', 'J96.01, J95.821', 'J95.821 and J96.01'],
])('is in doubt from April 2026 on, the list of which is not loaded: %s', async (_, codes, pair) => {
  expect(await pairsOn('2026-03-31', codes)).toEqual([pair]);
  expect(await pairsOn('2026-04-01', codes)).toEqual([]);
});

test.each([
  ['E10.9, E11.9', 'E11.9 and E10.9'],
  ['B20, Z21', 'Z21 and B20'],
  ['F17.210, Z72.0', 'Z72.0 and F17.210'],
  ['F17.210, Z87.891', 'Z87.891 and F17.210'],
])('stays certain of %s, each of which names the other', async (codes, pair) =>
  expect(await pairsOn('2026-04-01', codes)).toEqual([pair]),
);

test('begins with the first tabular list that is loaded', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2016-10-01
diagnoses: [E10.9, E11.9]
#                  ^^^^^ * E11.9 and E10.9 exclude each other …
`,
  ));

test('offers to remove either code', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2025-11-03\ndiagnoses: [E10.9, I10, E11.9]\n',
    'Remove E10.9',
    'claim: professional\nfrom: 2025-11-03\ndiagnoses: [I10, E11.9]\n',
  ));

test('offers the later code first', async () => {
  const text = 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [E10.9, E11.9]\n';
  expect(await fixTitles(RULE, text)).toEqual(['Remove E11.9', 'Remove E10.9']);
});

test('can be suppressed with the reason that the guideline allows', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2025-11-03
diagnoses:
  - F17.210
  - Z87.891 # chartwright-ignore excludes1-conflict: other tobacco product, unrelated (I.A.12.a)
`,
  ));

test.each([
  ['R73.03, E11.9', ['Remove R73.03', 'Remove E11.9']],
  ['E11.9, R73.03', ['Remove R73.03', 'Remove E11.9']],
])('offers to remove the code first at which the note stands (%s)', async (diagnoses, titles) => {
  expect(await fixTitles(RULE, `claim: professional\nfrom: 2023-02-14\ndiagnoses: [${diagnoses}]\n`)).toEqual(titles);
});

test.each([
  ['R78.81', 'A41.9', '2022-03-10'],
  ['M54.16', 'M51.16', '2022-03-10'],
  ['Z86.73', 'I69.351', '2022-03-10'],
  ['K63.5', 'D12.6', '2022-03-10'],
])('of the two, %s says less and is the first to be removed, wherever it stands (%s)', async (less, more, date) => {
  for (const diagnoses of [`${less}, ${more}`, `${more}, ${less}`]) {
    const findings = await findingsIn(`claim: professional\nfrom: ${date}\ndiagnoses: [${diagnoses}]\n`);
    const [conflict] = findings.filter(({ rule }) => rule === 'excludes1-conflict');
    expect(conflict?.fixes?.[0]?.title).toContain(less);
  }
});

test('a general and a gynecological examination go together; a laboratory examination is part of the general one', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2022-12-02\ndiagnoses: [Z00.00, Z01.419]\n');
  const findings = await findingsIn('claim: professional\nfrom: 2022-12-02\ndiagnoses: [Z00.00, Z01.89]\n');
  expect(findings.filter(({ rule }) => rule === RULE)).toHaveLength(1);
});

test('the cardiomyopathy of stress is not due to hypertension', () =>
  checkRule(
    RULE,
    'claim: inpatient\nfrom: 2022-10-20\nthrough: 2022-10-28\ndiagnoses: [{ code: I51.81, poa: Y }, { code: I11.9, poa: Y }]\n',
  ));
