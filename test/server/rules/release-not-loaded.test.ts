import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'release-not-loaded';

test('reports a governing date before the first release, once per file and code system', () =>
  checkRule(
    RULE,
    `
encounter: visit-before-icd-10
claim: professional
from: 2015-09-30
diagnoses: [I10, E11.9]
#           ^^^ I10 was not checked on 2015-09-30: of ICD-10-CM releases from 2015-10-01 to …
---
encounter: another
claim: professional
from: 2014-01-15
diagnoses: [I10]
`,
  ));

test('accepts the first day of the first release', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2015-10-01\ndiagnoses: [I10]\n'));

test('reports each code system of its own', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2015-09-28
through: 2015-09-30
diagnoses: [{ code: K35.80, poa: Y }]
#                   ^^^^^^ K35.80 was not checked on 2015-09-30: of ICD-10-CM releases …
procedures: [0DTJ4ZZ]
#            ^^^^^^^ 0DTJ4ZZ was not checked on 2015-09-30: of ICD-10-PCS releases …
lines: [{ code: J1815, modifiers: [JW] }]
#               ^^^^^ J1815 was not checked on 2015-09-30: of HCPCS Level II releases …
`,
  ));

test('counts the short lists of CMS as one', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2015-09-30
billType: "0131"
#          ^^^^ 0131 was not checked on 2015-09-30: of the CMS claim code lists releases …
lines: [{ revenue: "0250", place: "22" }]
`,
  ));

test('counts modifiers to the HCPCS file that they come with', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2016-05-02
lines:
  - { code: "99213", modifiers: [GT] }
#                                ^^ GT was not checked on 2016-05-02: of HCPCS Level II releases …
  - { code: J1815, modifiers: [JW] }
`,
  ));

test('is silent between two releases where both give the same dates for the code', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2022-05-02\nlines: [J1815]\n'));

test('speaks between two releases when a code may have come and gone', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-05-02
lines: [J0000]
#       ^^^^^ J0000 was not checked on 2022-05-02: of HCPCS Level II releases …
`,
  ));

test('does not speak of CPT, which cpt-unverifiable does', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2014-05-02\nlines: ["99213"]\n'));

test('is silent without a date: the missing date is reported as such', () =>
  checkRule(RULE, 'claim: professional\ndiagnoses: [I10]\n'));

test('says nothing of where an ambulance drove, which no release tells', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-12-04
place: "41"
diagnoses: [R55]
lines: [{ code: A0427, modifiers: [RH], diagnoses: [1] }]
`,
  ));

test('reports another modifier of the same day', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-12-04
diagnoses: [R55]
lines: [{ code: "99213", modifiers: [RH], diagnoses: [1] }]
#                                    ^^ RH was not checked on 2023-12-04: of …
`,
  ));

test('tells once of codes whose claim gives no date, for information', async () => {
  const claim = 'CLM*VISIT-7*80***11:B:1*Y*A*Y*Y~\nHI*ABK:E119*ABF:I10~\nLX*1~\nSV1*HC:G0108*80*UN*1***1~\n';
  const found = async (text: string) =>
    (await findingsIn(text, { fileName: 'visit.837' })).flatMap(({ rule, severity, message }) =>
      rule === RULE ? [`${severity}: ${message}`] : [],
    );
  expect(await found(claim)).toEqual([
    'info: E119 was not checked: its claim tells no date that says which codes are valid',
  ]);
  expect(await found(`${claim}DTP*472*D8*20250114~\n`)).toEqual([]);
});

test('says nothing of a date that is missing where the file must have one: that is told already', () =>
  checkRule(RULE, 'claim: professional\ndiagnoses: [E11.9]\n'));

test('tells for information of a code that a loaded release has, and warns of one that none has', async () => {
  const found = async (modifiers: string) =>
    (
      await findingsIn(
        `claim: professional\nfrom: 2025-02-14\ndiagnoses: [H35.3231]\nlines: [{ code: J0178, modifiers: [${modifiers}] }]\n`,
      )
    ).flatMap(({ rule, severity, message }) => (rule === RULE ? [`${severity}: ${message}`] : []));
  const sound =
    'JZ was not checked on 2025-02-14: a HCPCS Level II release between the loaded ones may have changed it';
  expect(await found('JZ')).toEqual([`info: ${sound}`]);
  // Said once: of the code that is more likely to be wrong.
  expect(await found('JZ, ZQ')).toEqual([expect.stringMatching(/^warning: ZQ was not checked on 2025-02-14: /)]);
});

test('leaves what has not the shape of a code to the rules that say so', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2025-02-14\ndiagnoses: [I10]\nlines: [{ code: J0178, modifiers: ["2"] }]\n',
  ));
