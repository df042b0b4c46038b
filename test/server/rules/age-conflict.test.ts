import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'age-conflict';

interface Stay {
  readonly born: string;
  readonly code: string;
  readonly admitted?: string;
  readonly discharged: string;
}

async function messages({ born, code, discharged, admitted = discharged }: Stay): Promise<string[]> {
  const text = `claim: inpatient
from: ${admitted}
through: ${discharged}
patient: { birthDate: ${born} }
diagnoses: [{ code: ${code}, poa: Y }]
`;
  return (await findingsIn(text)).filter(({ rule }) => rule === RULE).map(({ message }) => message);
}

test('reports a diagnosis of another age group, on every diagnosis of the stay', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 1985-04-02 }
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: A33, poa: Y }
#           ^^^ A33 is for newborns (age 0); the patient was 40 at admission
  - { code: Z00.129, role: admitting }
#           ^^^^^^^ Z00.129 is for children (ages 0 to 17); the patient was 40 at admission
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 1955-04-02 }
diagnoses: [{ code: O00.90, poa: Y }]
#                   ^^^^^^ O00.90 is for maternity patients (ages 9 to 64); the patient was 70 at admission
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 2017-04-02 }
diagnoses: [{ code: J61, poa: Y }]
#                   ^^^ J61 is for adults (ages 15 to 124); the patient was 8 at admission
`,
  ));

test.each([
  ['A33', '2024-11-09', '2025-11-08', 0],
  ['A33', '2024-11-08', '2025-11-08', 1],
  ['Z00.129', '2007-11-09', '2025-11-08', 0],
  ['Z00.129', '2007-11-08', '2025-11-08', 1],
  ['J61', '2010-11-09', '2025-11-08', 1],
  ['J61', '2010-11-08', '2025-11-08', 0],
])('%s, born %s, discharged %s: %i findings, by completed years', async (code, born, discharged, count) => {
  expect(await messages({ code, born, discharged })).toHaveLength(count);
});

test.each([
  ['2019-09-30', '2007-10-01', 1], // 11
  ['2019-09-30', '2007-09-30', 0], // 12
  ['2019-09-30', '1963-10-01', 0], // 55
  ['2019-09-30', '1963-09-30', 1], // 56
  ['2019-10-01', '2010-10-02', 1], // 8
  ['2019-10-01', '2010-10-01', 0], // 9
  ['2019-10-01', '1954-10-02', 0], // 64
  ['2019-10-01', '1954-10-01', 1], // 65
])('maternity ages changed on 2019-10-01: discharged %s, born %s, %i findings', async (discharged, born, count) => {
  expect(await messages({ code: 'O00.90', born, discharged })).toHaveLength(count);
});

test('goes by the discharge date for the ages in force, however long the stay', async () => {
  const stay = { code: 'O00.90', born: '1961-01-05', admitted: '2019-09-28' };
  expect(await messages({ ...stay, discharged: '2019-09-30' })).toEqual([
    'O00.90 is for maternity patients (ages 12 to 55); the patient was 58 at admission',
  ]);
  expect(await messages({ ...stay, discharged: '2019-10-01' })).toEqual([]);
});

test('stays silent when a birthday during the stay resolves the conflict', async () => {
  expect(await messages({ code: 'J61', born: '2010-11-05', admitted: '2025-11-03', discharged: '2025-11-08' })).toEqual(
    [],
  );
});

test('stays silent without a date of birth, before birth, beyond 124 years and outside the releases', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: A33, poa: Y }]
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 2026-04-02 }
diagnoses: [{ code: J61, poa: Y }]
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 1875-04-02 }
diagnoses: [{ code: A33, poa: Y }]
---
claim: inpatient
from: 2026-10-01
through: 2026-10-01
patient: { birthDate: 1985-04-02 }
diagnoses: [{ code: A33, poa: Y }]
`,
  ));

test('checks inpatient claims alone: the outpatient editor has its own list', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2025-11-03
patient: { birthDate: 1985-04-02 }
diagnoses: [A33]
`,
  ));

test("leaves a newborn's obstetric codes to ob-code-on-newborn", async () => {
  const rulesOf = async (born: string) =>
    (
      await findingsIn(`claim: inpatient
from: 2025-11-03
through: 2025-11-05
patient: { birthDate: ${born} }
diagnoses: [{ code: J18.9, poa: Y }, { code: O69.81X0, poa: Y }]
`)
    )
      .map(({ rule }) => rule)
      .filter((rule) => [RULE, 'ob-code-on-newborn'].includes(rule));
  expect(await rulesOf('2025-11-03')).toEqual(['ob-code-on-newborn']);
  expect(await rulesOf('2020-11-03')).toEqual([RULE]);
});
