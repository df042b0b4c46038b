import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'uncertain-dx-outpatient';

const visit = (code: string, evidence: string, more = 'claim: outpatient\n') =>
  `${more}from: 2023-02-14\ndiagnoses:\n  - code: ${code}\n    evidence: ${evidence}\n`;

test('reports diagnoses that the record only suspects', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - code: I26.99
#         ^^^^^^ I26.99 is coded as if it were certain, and the record says “r/o”
    evidence: r/o PE
  - code: J18.9
#         ^^^^^ J18.9 is coded as if it were certain, and the record says “Probable”
    evidence: Probable pneumonia of the left lower lobe
`,
  ));

test.each([
  ['a symptom', 'R07.9', 'suspected pulmonary embolism'],
  ['a reason for the visit', 'Z20.822', 'suspected exposure to COVID-19'],
  ['a title that is made for it', 'T76.12XA', 'suspected physical abuse'],
  ['words further on', 'I26.99', 'pulmonary embolism, first suspected in the morning'],
  ['a certain diagnosis', 'I26.99', 'pulmonary embolism'],
])('accepts %s', (_, code, evidence) => checkRule(RULE, visit(code, evidence)));

test('leaves inpatients alone: their hospital codes uncertain diagnoses', async () => {
  await checkRule(RULE, visit('I26.99', 'probable pulmonary embolism', 'claim: inpatient\nthrough: 2023-02-16\n'));
  await checkRule(RULE, visit('I26.99', 'probable pulmonary embolism', 'claim: professional\nplace: "21"\n'));
});

test('is silent without evidence, and where the claim does not say what it is', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\ndiagnoses: [I26.99]\n');
  await checkRule(RULE, visit('I26.99', 'probable pulmonary embolism', ''));
});

test('accepts the codes of glaucoma suspects, which mean a suspicion', () =>
  checkRule(RULE, visit('H40.013', 'Suspected glaucoma, open angle, low risk')));

test.each([
  'possible pneumonia',
  'Likely pneumonia',
  'presumed pneumonia',
  'concern for pneumonia',
  '?pneumonia',
  'cannot exclude pneumonia',
  'still to be ruled out: pneumonia',
])('reports what the record calls “%s”', async (evidence) => {
  const text = `claim: professional\nfrom: 2022-12-01\ndiagnoses: [{ code: J18.9, evidence: "${evidence}" }]\n`;
  expect((await findingsIn(text)).filter(({ rule }) => rule === RULE)).toHaveLength(1);
});

test.each(['pneumonia, likely viral', 'pneumonia? no: confirmed by film', 'impossible to extubate, pneumonia'])(
  'says nothing where the record is sure of it: “%s”',
  async (evidence) => {
    const text = `claim: professional\nfrom: 2022-12-01\ndiagnoses: [{ code: J18.9, evidence: "${evidence}" }]\n`;
    expect((await findingsIn(text)).filter(({ rule }) => rule === RULE)).toEqual([]);
  },
);
