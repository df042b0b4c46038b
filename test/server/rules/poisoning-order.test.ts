import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'poisoning-order';

test('reports a symptom in front of a poisoning', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses: [R40.20, T40.2X1A]
#           ^^^^^^ * R40.20 is sequenced before T40.2X1A: the poisoning comes first
`,
  ));

test('reports respiratory failure in front of a toxic effect', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [J96.01, T58.01XA]
#           ^^^^^^ * J96.01 is sequenced before T58.01XA: the poisoning comes first
`,
  ));

test('says nothing of the poisoning first, of an adverse effect, or of a poisoning that is past', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [T40.2X1A, R40.20]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [R11.2, T36.0X5A]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [R40.4, T40.2X1D]\n');
});

test('says nothing of diagnoses that may lead for a reason of their own', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [S06.0X0A, T51.0X1A]\n');
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [J96.11, T40.2X1A]\n');
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-16\ndiagnoses: [R65.20, T40.2X1A]\n');
});

test('says nothing where the symptom is only the reason for the visit', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
diagnoses:
  - { code: R40.20, role: reason-for-visit }
  - { code: T40.2X1A, role: first-listed }
`,
  ));

test('moves the poisoning to the front', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [R40.20, I10, T40.2X1A]\n',
    'Move T40.2X1A before R40.20',
    'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [T40.2X1A, R40.20, I10]\n',
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2015-09-30\ndiagnoses: [R40.20, T40.2X1A]\n');
  await checkRule(RULE, 'claim: outpatient\ndiagnoses: [R40.20, T40.2X1A]\n');
});
