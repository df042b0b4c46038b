import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'bmi-age-band';

/** A visit on the patient's birthday in 2023 or another year. */
function visit(age: number, code: string, marker = '', year = 2023): string {
  return `
claim: professional
from: ${year}-02-14
patient: { birthDate: ${year - age}-02-14 }
diagnoses: [${code}]
${marker === '' ? '' : `#           ${'^'.repeat(code.length)} ${marker}\n`}`;
}

test('reports the index of adults before the 20th birthday', async () => {
  await checkRule(RULE, visit(12, 'Z68.41', 'Z68.41 is for adults of 20 years or more: the patient is 12'));
  await checkRule(RULE, visit(19, 'Z68.1', 'Z68.1 is for adults of 20 years or more: the patient is 19'));
  await checkRule(RULE, visit(20, 'Z68.1'));
});

test('reports the percentiles of children from the 20th birthday on, and before the second', async () => {
  await checkRule(RULE, visit(20, 'Z68.54', 'Z68.54 is for children of 2 to 19 years: the patient is 20'));
  await checkRule(RULE, visit(1, 'Z68.52', 'Z68.52 is for children of 2 to 19 years: the patient is 1'));
  await checkRule(RULE, visit(19, 'Z68.54'));
  await checkRule(RULE, visit(2, 'Z68.52'));
});

test('counts completed years on the day of the visit', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-13
patient: { birthDate: 2003-02-14 }
diagnoses: [Z68.30]
#           ^^^^^^ Z68.30 is for adults of 20 years or more: the patient is 19
`,
  ));

test('leaves patients of 20 years alone while the note may have begun at 21', async () => {
  await checkRule(RULE, visit(20, 'Z68.54', '', 2022));
  await checkRule(RULE, visit(20, 'Z68.30', '', 2017));
  await checkRule(RULE, visit(21, 'Z68.54', 'Z68.54 is for children of 2 to 19 years: the patient is 21', 2022));
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2022-09-30\npatient: { birthDate: 2002-09-01 }\ndiagnoses: [Z68.54]\n',
  );
  await checkRule(
    RULE,
    `
claim: professional
from: 2022-10-01
patient: { birthDate: 2002-09-01 }
diagnoses: [Z68.54]
#           ^^^^^^ Z68.54 is for children of 2 to 19 years: the patient is 20
`,
  );
});

test('stays silent without a birth date, before birth, without a date and outside the loaded releases', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [Z68.54]\n');
  await checkRule(RULE, visit(-3, 'Z68.41'));
  await checkRule(RULE, 'claim: professional\npatient: { birthDate: 1950-02-14 }\ndiagnoses: [Z68.54]\n');
  await checkRule(RULE, visit(60, 'Z68.54', '', 2035));
});

test('leaves a stay below the age of 15 to age-conflict, which the Medicare Code Editor returns', async () => {
  const rulesOf = async (born: string) =>
    (
      await findingsIn(`claim: inpatient
from: 2025-11-03
through: 2025-11-05
patient: { birthDate: ${born} }
diagnoses: [{ code: E66.813, poa: Y }, { code: Z68.41 }]
`)
    )
      .map(({ rule }) => rule)
      .filter((rule) => [RULE, 'age-conflict'].includes(rule));
  expect(await rulesOf('2010-11-06')).toEqual(['age-conflict']);
  expect(await rulesOf('2010-11-03')).toEqual([RULE]);
  expect(await rulesOf('2005-11-03')).toEqual([]);
});
