import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'mi-subsequent-alone';

test('reports a subsequent infarction without the initial one', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [I25.2, I22.0]
#                  ^^^^^ I22.0 needs the initial infarction, which is at most four weeks old: I21
`,
  ));

test('is satisfied by I21 in any place, even one with a mistake of its own', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [I22.0, I21.4]\n');
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [I21, I22.0]\n');
});

test('says nothing of an initial infarction, nor of an old one', () =>
  checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [I21.4, I25.2]\n'));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2015-09-28\nthrough: 2015-09-30\ndiagnoses: [I22.0]\n');
  await checkRule(RULE, 'claim: inpatient\ndiagnoses: [I22.0]\n');
});

test('an infarction of type 2 is not the initial one', async () => {
  const found = async (initial: string) => {
    const findings = await findingsIn(
      `claim: inpatient\nfrom: 2024-03-01\nthrough: 2024-03-05\ndiagnoses: [{ code: I22.2, poa: Y }, { code: ${initial}, poa: Y }]\n`,
    );
    return findings.filter(({ rule }) => rule === RULE).length;
  };
  expect(await found('I21.A1')).toBe(1);
  expect(await found('I21.4')).toBe(0);
});
