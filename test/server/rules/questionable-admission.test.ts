import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'questionable-admission';

test('reports a principal diagnosis that rarely needs a hospital', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: I10, poa: Y }]
#                   ^^^ I10 as principal diagnosis is rarely reason enough for an admission
`,
  ));

test('stays silent where the code is secondary or admitting, or the claim is another one', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: I16.1, poa: Y }, { code: I10, poa: Y }, { code: I10, role: admitting }]
---
claim: outpatient
from: 2025-11-03
diagnoses: [I10]
`,
  ));

test('follows the dates of the list: E11.A joined it on 2025-10-01', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-10-01
through: 2025-10-01
diagnoses: [{ code: E11.A, poa: Y }]
#                   ^^^^^ E11.A as principal diagnosis is rarely reason enough for an admission
---
claim: inpatient
from: 2026-10-01
through: 2026-10-01
diagnoses: [{ code: E11.A, poa: Y }]
`,
  ));

const delivery = (day: string, diagnoses: string) =>
  `claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [{ code: O70.1, poa: N }${diagnoses}]\nprocedures: [10E0XZZ]\n`;

const MARK = '#            ^^^^^^^ 10E0XZZ is a delivery, and no secondary diagnosis gives its outcome (Z37)\n';

test('questions a delivery without its outcome, from 2018-10-01 on', async () => {
  await checkRule(RULE, delivery('2018-09-30', ''));
  await checkRule(RULE, delivery('2018-10-01', '') + MARK);
  await checkRule(RULE, delivery('2025-11-08', ', { code: O70.0, poa: N }') + MARK);
  await checkRule(RULE, delivery('2025-11-08', ', { code: Z37.0, role: admitting }') + MARK);
});

test('accepts an outcome, and a secondary diagnosis that may be one', async () => {
  await checkRule(RULE, delivery('2025-11-08', ', { code: Z37.0 }'));
  await checkRule(RULE, delivery('2025-11-08', ', { code: Z37 }'));
});

test('leaves the outcome to ob-z37-missing where a diagnosis says delivery', async () => {
  const stay = 'claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-05\ndiagnoses: [O80]\nprocedures: [10E0XZZ]\n';
  const rules = (await findingsIn(stay)).map(({ rule }) => rule);
  expect(rules).toContain('ob-z37-missing');
  expect(rules).not.toContain(RULE);
});
