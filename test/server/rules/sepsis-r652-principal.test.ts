import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'sepsis-r652-principal';
const stay = (codes: string, day = '2025-11-03') =>
  `claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [${codes}]\n`;

test('reports severe sepsis without an infection', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-10
diagnoses: [J96.01, R65.20]
#                   ^^^^^^ R65.20 stands without the infection that caused it
`,
  ));

test('reports severe sepsis as principal diagnosis until the Medicare Code Editor does', async () => {
  await checkRule(
    RULE,
    `
claim: inpatient
from: 2017-09-30
through: 2017-09-30
diagnoses: [R65.21, A41.9]
#           ^^^^^^ * R65.21 is the principal diagnosis: the underlying infection must come first
`,
  );
  const rules = (await findingsIn(stay('R65.21, A41.9', '2017-10-01'))).map(({ rule }) => rule);
  expect(rules).toContain('dx-unacceptable-principal');
  expect(rules).not.toContain(RULE);
});

test.each([
  ['behind sepsis', 'A41.9, R65.20, J96.01'],
  ['behind sepsis that follows a procedure', 'T81.44XA, A41.9, R65.20'],
  ['behind puerperal sepsis', 'O85, R65.20'],
  ['behind COVID-19', 'U07.1, R65.20'],
])('allows severe sepsis %s', (_, codes) => checkRule(RULE, stay(codes)));

test('is for stays alone', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [J96.01, R65.20]\n'));

test('is silent when another code cannot be read, outside the releases and without a date', async () => {
  await checkRule(RULE, stay('J96.01, R65.20, A41.99'));
  await checkRule(RULE, stay('J96.01, R65.20', '2026-10-01'));
  await checkRule(RULE, 'claim: inpatient\ndiagnoses: [J96.01, R65.20]\n');
});

test('moves the infection to the front', () =>
  checkFix(RULE, stay('R65.21, A41.9', '2017-09-30'), 'Move A41.9 before R65.21', stay('A41.9, R65.21', '2017-09-30')));

test('the name of an organism and chronic hepatitis are no systemic infection', async () => {
  const found = async (codes: string) => {
    const findings = await findingsIn(
      `claim: inpatient\nfrom: 2024-03-01\nthrough: 2024-03-05\ndiagnoses: [${codes}]\n`,
    );
    return findings.filter(({ rule }) => rule === RULE).length;
  };
  expect(await found('N39.0, B96.20, R65.20')).toBe(1);
  expect(await found('N17.9, B18.2, R65.20')).toBe(1);
  expect(await found('B37.7, R65.20')).toBe(0);
});
