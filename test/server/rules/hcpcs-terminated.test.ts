import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'hcpcs-terminated';

test('reports a code that ended before the date of service', () =>
  checkRule(
    RULE,
    `
encounter: chemotherapy-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [C92.00]
lines:
  - { revenue: "0636", code: C9024, units: 44 }
#                            ^^^^^ * C9024 was terminated on 2018-12-31, before the date of service 2020-11-02
  - { revenue: "0636", code: J9153, units: 44 }
`,
  ));

test('accepts a code on its last day and reports it on the day after', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2018-12-31\nlines: [C9024]\n');
  await checkRule(
    RULE,
    `
claim: outpatient
from: 2019-01-01
lines: [C9024]
#       ^^^^^ * C9024 was terminated on 2018-12-31, before the date of service 2019-01-01
`,
  );
});

test('offers the code that the cross-reference field names', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ code: C9024, units: 44 }]\n',
    'Use J9153: Injection, liposomal, 1 mg daunorubicin and 2.27 mg cytarabine',
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ code: J9153, units: 44 }]\n',
  ));

test('offers a CPT successor without words of CPT', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ code: C8904, units: 1 }]\n',
    'Use 77046: the CPT code that CMS names in its place',
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ code: "77046", units: 1 }]\n',
  ));

test('reports without a fix where CMS names no successor', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines: [J7506]
#       ^^^^^ J7506 was terminated on 2015-12-31, …
`,
  ));

test('leaves ended diagnoses and procedures to code-not-effective-on-dos', () =>
  checkRule(
    RULE,
    'claim: inpatient\nfrom: 2022-10-01\nthrough: 2022-10-02\ndiagnoses: [H40.11X1]\nprocedures: [D0Y0KZZ]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2031-01-02\nlines: [C9024]\n');
  await checkRule(RULE, 'claim: outpatient\nlines: [C9024]\n');
});
