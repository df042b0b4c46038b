import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'admission-type-invalid';

function stay(type: string): string {
  return `claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\nadmission: { type: ${type} }\n`;
}

test('reports a reserved type', () =>
  checkRule(
    RULE,
    `${stay('"6"')}#                   ^ 6 is not a type of admission: those are 1 to 5, and 9 for not available\n`,
  ));

test('reports two digits, a letter and zero', async () => {
  const message = 'is not a type of admission: those are 1 to 5, and 9 for not available';
  await checkRule(RULE, `${stay('"01"')}#                   ^^ 01 ${message}\n`);
  await checkRule(RULE, `${stay('E')}#                  ^ E ${message}\n`);
  await checkRule(RULE, `${stay('"0"')}#                   ^ 0 ${message}\n`);
});

test.each(['1', '2', '3', '4', '5', '9'])('accepts %s', (type) => checkRule(RULE, stay(`"${type}"`)));

test('says nothing where there is none, and on professional claims', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\nadmission: { type: }\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nadmission: { type: "6" }\n');
});
