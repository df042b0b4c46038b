import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'pcs-unknown-code';

const stay = (through: string, procedures: string) =>
  `claim: inpatient\nfrom: 2022-09-28\nthrough: ${through}\ndiagnoses: [{ code: K35.80, poa: Y }]\nprocedures: ${procedures}\n`;

test('reports seven good characters that no table combines', () =>
  checkRule(
    RULE,
    `
encounter: appendectomy
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [{ code: K35.80, poa: Y }]
procedures:
  - 0DTJ4ZZ
  - 0DTJ9ZZ
#   ^^^^^^^ * 0DTJ9ZZ is not an ICD-10-PCS code on 2023-02-16 (FY2023)
`,
  ));

test('accepts a code in lower case', () => checkRule(RULE, stay('2022-10-01', '[0dtj4zz]')));

test('leaves retired and future codes to code-not-effective-on-dos', async () => {
  await checkRule(RULE, stay('2022-10-01', '[D0Y0KZZ]'));
  await checkRule(RULE, stay('2022-09-30', '[00500Z3]'));
});

test('says so when the text is a diagnosis', () =>
  // H40.1110 has the shape of an ICD-10-PCS code of section H.
  checkRule(
    RULE,
    `${stay('2022-10-01', '[H401110]')}#            ^^^^^^^ H401110 is not an ICD-10-PCS code on 2022-10-01 (FY2023); it is an ICD-10-CM code\n`,
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2015-09-28\nthrough: 2015-09-30\nprocedures: [0DTJ9ZZ]\n');
  await checkRule(RULE, 'claim: inpatient\nprocedures: [0DTJ9ZZ]\n');
});

test('reads on in a file that is being typed', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
procedures: [0DTJ9ZZ
#            ^^^^^^^ * 0DTJ9ZZ is not an ICD-10-PCS code on 2023-02-14 (FY2023)
`,
  ));
