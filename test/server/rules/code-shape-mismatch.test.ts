import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'code-shape-mismatch';

test('reports a procedure code in the place of a diagnosis', () =>
  checkRule(
    RULE,
    `
encounter: wrong-place
claim: professional
from: 2020-11-02
diagnoses:
  - E11.9
  - "99213"
#    ^^^^^ 99213 is not an ICD-10-CM code: it has the shape of a CPT code, or of an ICD-9-CM code without its dot
  - 0DTJ4ZZ
#   ^^^^^^^ 0DTJ4ZZ is not an ICD-10-CM code: it is an ICD-10-PCS code
`,
  ));

test('reports a diagnosis in the place of a procedure or a service', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2020-11-02
through: 2020-11-04
diagnoses: [{ code: K35.80, poa: Y }]
procedures: [K35.80]
#            ^^^^^^ K35.80 is not an ICD-10-PCS code: it is an ICD-10-CM code
lines:
  - { code: M54.5, revenue: "0250" }
#           ^^^^^ M54.5 is not a CPT or HCPCS Level II code: it is an ICD-10-CM code
  - { code: "0DTJ4ZZ", revenue: "0360" }
#            ^^^^^^^ 0DTJ4ZZ is not a CPT or HCPCS Level II code: it is an ICD-10-PCS code
`,
  ));

test('recognizes ICD-9-CM diagnoses, V codes, external causes and procedures', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2016-02-01
through: 2016-02-03
diagnoses:
  - "250.00"
#    ^^^^^^ 250.00 is not an ICD-10-CM code: it looks like ICD-9-CM, which ended on 2015-09-30
  - "4019"
#    ^^^^ 4019 is not an ICD-10-CM code: it looks like ICD-9-CM, which ended on 2015-09-30
  - V58.67
#   ^^^^^^ V58.67 is not an ICD-10-CM code: it looks like ICD-9-CM, which ended on 2015-09-30
  - E888.9
#   ^^^^^^ E888.9 is not an ICD-10-CM code: it looks like ICD-9-CM, which ended on 2015-09-30
procedures:
  - "47.09"
#    ^^^^^ 47.09 is not an ICD-10-PCS code: it looks like ICD-9-CM, which ended on 2015-09-30
`,
  ));

test('accepts ICD-9-CM until its last day', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: ["250.00", V58.67, E888.9]\n'));

test('reports a letter O for a zero and repairs it when the digits make a code in force', async () => {
  const text = 'claim: professional\nfrom: 2020-11-02\ndiagnoses: [E1O.9]\nlines: [JI815]\n';
  await checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
diagnoses: [E1O.9]
#           ^^^^^ * E1O.9 cannot be an ICD-10-CM code: it has a letter O where only a digit can be
lines: [JI815]
#       ^^^^^ * JI815 cannot be a CPT or HCPCS Level II code: it has a letter I where only a digit can be
`,
  );
  const fixes = (await findingsIn(text)).flatMap(({ fixes = [] }) => fixes);
  expect(fixes.map(({ title, kind }) => `${kind}: ${title}`)).toEqual(['repair: Write E10.9', 'repair: Write J1815']);
});

test('a zero for a letter O in a CPT code is only an edit, because nothing tells whether the code exists', async () => {
  const text = 'claim: professional\nfrom: 2020-11-02\ndiagnoses: [I10]\nlines: [9921O]\n';
  const [finding] = (await findingsIn(text)).filter(({ rule }) => rule === RULE);
  expect(finding?.fixes?.map(({ kind, title }) => `${kind}: ${title}`)).toEqual(['edit: Write 99210']);
});

test('reports a dot in the wrong place and offers the code that the characters make', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [E112.2]
#           ^^^^^^ * E112.2 has its dot in the wrong place: in ICD-10-CM it follows the third character
`,
  );
  await checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E112.2]\n',
    'Use E11.22: Type 2 diabetes mellitus with diabetic chronic kidney disease',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11.22]\n',
  );
});

test('reports a value that no code set can have, dated or not', () =>
  checkRule(
    RULE,
    `
claim: professional
diagnoses: [E11-]
#           ^^^^ E11- cannot be an ICD-10-CM code: a letter and two characters, then a dot and up to four more
lines:
  - code: "7105"
#          ^^^^ 7105 cannot be a CPT or HCPCS Level II code: …
  - code: "478331"
#          ^^^^^^ 478331 cannot be a CPT or HCPCS Level II code: …
`,
  ));

test('an explicit system decides what the value must be', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
diagnoses: [I10]
lines:
  - { code: "hcpcs:99213" }
#                  ^^^^^ 99213 is not a HCPCS Level II code: it has the shape of a CPT code
  - { code: "cpt:99213" }
`,
  ));

test('does not judge HIPPS rate codes, which stand with revenue codes 0022 to 0024', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2020-11-02
through: 2020-11-20
diagnoses: [{ code: I10, poa: Y }]
lines:
  - { revenue: "0022", code: KAXD1, units: 14 }
  - { revenue: "0250", code: KAXD1, units: 1 }
#                            ^^^^^ KAXD1 cannot be a CPT or HCPCS Level II code: a letter A to V and four digits
`,
  ));

test('accepts every official shape of the codes that people doubt', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [U07.1, C4A.0, Z3A.20, I5A, "I10."]
lines: ["0001F", "0042T", "0001U", "0004M", "0001A", D0120]
`,
  ));

test('takes no word of letters for a code of ICD-10-CM, whose categories begin with a letter and a digit', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10]
lines:
  - code: MMM
#         ^^^ MMM cannot be a CPT or HCPCS Level II code: …
  - code: M99
#         ^^^ M99 is not a CPT or HCPCS Level II code: it has the shape of an ICD-10-CM code
`,
  ));
