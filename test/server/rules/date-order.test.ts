import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';
import { message } from '../formats/hl7v2/reading.js';

const RULE = 'date-order';

test('reports a period that ends before it begins, of the encounter and of a line', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-17
through: 2023-02-14
#        ^^^^^^^^^^ * 2023-02-14 is before 2023-02-17, on which the period begins
---
claim: outpatient
from: 2023-02-14
through: 2023-02-17
lines:
  - { code: G0108, from: 2023-02-16, through: 2023-02-15 }
#                                             ^^^^^^^^^^ * 2023-02-15 is before 2023-02-16, on which the period begins
`,
  ));

test('reports a service outside the encounter', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
through: 2023-02-17
lines:
  - { code: G0108, date: 2023-02-13 }
#                        ^^^^^^^^^^ 2023-02-13 is before the first day of the encounter, 2023-02-14
  - { code: G0108, from: 2023-02-17, through: 2023-02-18 }
#                                             ^^^^^^^^^^ 2023-02-18 is after the last day of the encounter, 2023-02-17
`,
  ));

test('reports a birth after the service, an admission and a procedure after the discharge', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { birthDate: 2023-02-15 }
#                     ^^^^^^^^^^ 2023-02-15 is a birth date after the first day of service, 2023-02-14
admission: { date: 2023-02-18 }
#                  ^^^^^^^^^^ 2023-02-18 is an admission after the last day of the encounter, 2023-02-17
procedures:
  - { code: 0DTJ4ZZ, date: 2023-02-18 }
#                          ^^^^^^^^^^ 2023-02-18 is after the last day of the stay, 2023-02-17
`,
  ));

test('says nothing of equal dates', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-14
patient: { birthDate: 2023-02-14 }
admission: { date: 2023-02-14 }
procedures: [{ code: 0VTTXZZ, date: 2023-02-14 }]
lines: [{ revenue: "0360", from: 2023-02-14, through: 2023-02-14 }]
`,
  ));

test('lets services before an admission belong to the stay, and an interim bill begin after the admission', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-17
admission: { date: 2023-01-31 }
procedures: [{ code: 0DTJ4ZZ, date: 2023-02-12 }]
lines: [{ revenue: "0300", date: 2023-02-12 }]
`,
  ));

test('an encounter without its last day does not say when it ends', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, date: 2023-02-16 }]\n'));

test('says nothing of a date that cannot be read', () =>
  checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-30\nthrough: 2023-02-14\n'));

test('swaps the dates as they are written', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: "2023-02-17"\nthrough: 2023-02-14 # last day\n',
    'Swap the dates',
    'claim: outpatient\nfrom: "2023-02-14"\nthrough: 2023-02-17 # last day\n',
  ));

test('a message that does not tell the kind of claim may charge what came before the admission', async () => {
  const text = message(
    'DFT^P03',
    'PV1|1|I|||||||||||||||||V1|||||||||||||||||||||||||20240702|20240705',
    'FT1|1|||20240701||CG|80053^^C4',
    'FT1|2|||20240706||CG|80053^^C4',
  );
  const found = (await findingsIn(text, { fileName: 'charges.hl7' })).filter(({ rule }) => rule === 'date-order');
  expect(found.map(({ message: told }) => told)).toEqual([
    '2024-07-06 is after the last day of the encounter, 2024-07-05',
  ]);
});
