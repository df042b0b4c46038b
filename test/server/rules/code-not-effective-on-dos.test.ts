import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'code-not-effective-on-dos';

test('reports a code that has become a category, with the day', () =>
  checkRule(
    RULE,
    `
encounter: back-pain-visit
claim: professional
from: 2022-01-05
diagnoses:
  - M54.5
#   ^^^^^ * M54.5 needs more characters since 2021-10-01; the governing date is 2022-01-05
  - R05
#   ^^^ * R05 needs more characters since 2021-10-01; the governing date is 2022-01-05
`,
  ));

test('accepts the code on its last day and reports it on the day after', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2021-09-30\ndiagnoses: [M54.5]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2021-10-01
diagnoses: [M54.5]
#           ^^^^^ * M54.5 needs more characters since 2021-10-01; …
`,
  );
});

test('is the only finding on a code that has become a category', async () => {
  const findings = await findingsIn('claim: professional\nfrom: 2022-01-05\ndiagnoses: [M54.5, N18.3]\n');
  expect(findings.map(({ rule }) => rule)).toEqual([RULE, RULE]);
});

test('offers the successors of the conversion table', async () => {
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2022-01-05\ndiagnoses: [M54.5]\n')).toEqual([
    'Use M54.50: Low back pain, unspecified',
    'Use M54.51: Vertebrogenic low back pain',
    'Use M54.59: Other low back pain',
  ]);
});

test('puts a successor in the place of the code', () =>
  checkFix(
    RULE,
    "claim: professional\nfrom: 2022-01-05\ndiagnoses: ['M54.5']\n",
    'Use M54.50: Low back pain, unspecified',
    "claim: professional\nfrom: 2022-01-05\ndiagnoses: ['M54.50']\n",
  ));

test('reports a deleted code with its last day and its successors', async () => {
  const text = 'claim: professional\nfrom: 2016-10-01\ndiagnoses: [H40.11X1]\n';
  await checkRule(
    RULE,
    `${text}#           ^^^^^^^^ * H40.11X1 was deleted: its last day was 2016-09-30, and the governing date is 2016-10-01\n`,
  );
  expect((await fixTitles(RULE, text)).map((title) => title.slice(0, 'Use H40.1111'.length))).toEqual([
    'Use H40.1111',
    'Use H40.1121',
    'Use H40.1131',
    'Use H40.1191',
  ]);
  await checkRule(RULE, 'claim: professional\nfrom: 2016-09-30\ndiagnoses: [H40.11X1]\n');
});

test('reports a code before its first day and offers what was used until then', async () => {
  const text = 'claim: professional\nfrom: 2020-03-31\ndiagnoses: [U07.1]\n';
  await checkRule(
    RULE,
    `${text}#           ^^^^^ * U07.1 comes into force on 2020-04-01; the governing date is 2020-03-31\n`,
  );
  expect(await fixTitles(RULE, text)).toEqual([
    'Use B97.29: Other coronavirus as the cause of diseases classified elsewhere',
  ]);
  await checkRule(RULE, 'claim: professional\nfrom: 2020-04-01\ndiagnoses: [U07.1]\n');
});

test('judges ICD-10-PCS codes on the discharge date', async () => {
  const stay = (through: string, code: string) =>
    `claim: inpatient\nfrom: 2022-09-28\nthrough: ${through}\ndiagnoses: [{ code: C71.9, poa: Y }]\nprocedures: [${code}]\n`;
  await checkRule(RULE, stay('2022-09-30', 'D0Y0KZZ'));
  await checkRule(RULE, stay('2022-10-01', '00500Z3'));
  await checkRule(
    RULE,
    `${stay('2022-10-01', 'D0Y0KZZ')}#            ^^^^^^^ * D0Y0KZZ was deleted: its last day was 2022-09-30, …\n`,
  );
  await checkRule(
    RULE,
    `${stay('2022-09-30', '00500Z3')}#            ^^^^^^^ * 00500Z3 comes into force on 2022-10-01; …\n`,
  );
});

test('reports a HCPCS code before its first day; an ended one is left to hcpcs-terminated', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
diagnoses: [I10]
lines:
  - { code: G2211, diagnoses: [1], units: 1 }
#           ^^^^^ G2211 comes into force on 2021-01-01; the governing date is 2020-11-02
  - { code: C9024, diagnoses: [1], units: 1 }
`,
  ));

test('offers the code that the new one replaced', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: 2018-12-31\nlines: [{ code: J9153, units: 44 }]\n',
    'Use C9024: Injection, liposomal, 1 mg daunorubicin and 2.27 mg cytarabine',
    'claim: outpatient\nfrom: 2018-12-31\nlines: [{ code: C9024, units: 44 }]\n',
  ));

test('judges each line on its own date', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-12-31
through: 2021-01-01
diagnoses: [I10]
lines:
  - { code: G2211, date: 2020-12-31, diagnoses: [1], units: 1 }
#           ^^^^^ G2211 comes into force on 2021-01-01; …
  - { code: G2211, date: 2021-01-01, diagnoses: [1], units: 1 }
`,
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [U07.1]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [M54.5]\n');
});

test('a diagnosis that was in force when the claim began is judged by the lines that point to it', async () => {
  const claim = `
claim: professional
from: 2021-09-27
through: 2021-10-04
diagnoses: [M54.5, I10]
#           ^^^^^ * M54.5 needs more characters since 2021-10-01; a line that points to it is of 2021-10-04
lines:
  - { code: G0151, date: 2021-09-27, diagnoses: [2], units: 1 }
  - { code: G0151, date: 2021-10-04, diagnoses: [1], units: 1 }
`;
  await checkRule(RULE, claim);
  await checkRule(RULE, claim.replace(/\n#.*/, '').replace('date: 2021-10-04', 'date: 2021-09-30'));
});

test('the release cited is that of the day on which the code was judged', async () => {
  const lines = 'lines: [{ code: G0151, date: 2021-10-04, diagnoses: [1] }]';
  const findings = await findingsIn(
    `claim: professional\nfrom: 2021-09-27\nthrough: 2021-10-04\ndiagnoses: [M54.5]\n${lines}\n`,
  );
  expect(findings.find(({ rule }) => rule === RULE)?.release?.name).toBe('FY2022');
});

test('a diagnosis of a claim over several days is judged where the lines point to it', () =>
  checkRule(
    'code-not-effective-on-dos',
    `
claim: professional
from: 2023-09-01
through: 2023-10-15
diagnoses: [I10, G20.A1, G20.A2, G20.B1]
#                        ^^^^^^ G20.A2 comes into force on 2023-10-01; …
#                                ^^^^^^ * G20.B1 comes into force on 2023-10-01; …
lines:
  - { code: E0601, date: 2023-09-01, diagnoses: [1, 3] }
  - { code: E0601, date: 2023-10-15, diagnoses: [2, 3] }
`,
  ));

test('a successor that keeps what the title said is offered first', async () => {
  const text = 'claim: professional\nfrom: 2024-04-22\ndiagnoses: [S82.251A, V28.4XXA]\n';
  const [found] = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(found?.fixes?.map(({ title }) => title.split(':')[0])).toEqual(['Use V28.49XA', 'Use V28.41XA']);
});
