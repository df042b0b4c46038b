import { expect, test } from 'vitest';
import { checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'seventh-char-mixed';

test('reports an injury as initial and subsequent encounter at once', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S52.501D, S52.501A]
#           ^^^^^^^^ * S52.501D is a subsequent encounter for the injury of which S52.501A is the initial one
`,
  ));

test('reads the phase from the title: fractures have many characters for each', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-20
diagnoses: [S52.501B, S52.501K]
#                     ^^^^^^^^ * S52.501K is a subsequent encounter for the injury of which S52.501B is the initial one
`,
  ));

test('says nothing of another site or side, of a sequela, or of two codes of one phase', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.501A, S52.502D]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.501A, S52.501S]\n');
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.501A, S52.501B]\n');
});

test('says nothing of external causes, nor of outpatient care over several days', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.501A, W19.XXXA, W19.XXXD]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-01\nthrough: 2023-02-28\ndiagnoses: [S52.501A, S52.501D]\n');
  await checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [S52.501A, S52.501D]
lines: [{ code: "99213", from: 2023-02-21 }]
`,
  );
});

test('offers to keep either', async () => {
  expect(await fixTitles(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [S52.501A, S52.501D]\n')).toEqual([
    'Remove S52.501A',
    'Remove S52.501D',
  ]);
});

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2015-09-30\ndiagnoses: [S52.501A, S52.501D]\n');
  await checkRule(RULE, 'claim: professional\ndiagnoses: [S52.501A, S52.501D]\n');
});
