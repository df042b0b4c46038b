import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'title-drift';

function visit(code: string, title: string, date = '2023-02-14'): string {
  return `claim: professional\nfrom: ${date}\ndiagnoses:\n  - code: ${code}\n    title: ${JSON.stringify(title)}\n`;
}

test('reports the title of another code', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses:
  - code: E11.9
    title: Type 1 diabetes mellitus without complications
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * “Type 1 diabetes mellitus without complications” is not the title of E11.9, which is “Type 2 diabetes mellitus without complications”
`,
  ));

test('reports the title of another procedure', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2023-02-14
through: 2023-02-15
procedures:
  - { code: 0DTJ4ZZ, title: "Resection of Appendix, Open Approach" }
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * “Resection of Appendix, Open Approach” is not the title of 0DTJ4ZZ, …
`,
  ));

test.each([
  ['E11.9', 'Type 2 diabetes mellitus without complications'],
  ['E11.9', 'TYPE 2 DIABETES W/O COMPLICATIONS'],
  ['E11.9', 'T2DM without complications'],
  ['N18.32', 'CKD, stage 3b'],
  ['I10', 'Essential hypertension'],
  ['I10', 'Essential (primary) HTN'],
  ['J18.9', 'Pneumonia, unsp organism'],
  ['Z00.00', 'Encntr for general adult medical exam w/o abnormal findings'],
  ['I10', 'High blood pressure'],
  ['C84.19', 'Sézary disease, extranodal and solid organ sites'],
  ['K35.80', 'Acute appendicitis NOS'],
  ['L40.0', 'Plaque psoriasis'],
  ['E78.5', 'Hyperlipidemia'],
  ['R51.9', 'Headache'],
  ['R51.9', 'Headache NOS'],
  ['I48.91', 'Atrial fibrillation'],
  ['J44.9', 'COPD'],
  ['F41.1', 'GAD'],
])('%s may be called %s', (code, title) => checkRule(RULE, visit(code, title)));

test.each([
  ['E11.9', 'Type 2 diabetes mellitus with complications'],
  ['N18.32', 'CKD, stage 3a'],
  ['M17.12', 'Unilateral primary osteoarthritis, right knee'],
  ['E78.5', 'Mixed hyperlipidemia'],
  ['J44.1', 'Chronic obstructive pulmonary disease, unspecified'],
])('%s may not be called %s', async (code, title) => {
  const found = (await findingsIn(visit(code, title))).filter(({ rule }) => rule === RULE);
  expect(found).toHaveLength(1);
});

const OLD = 'Single subsegmental pulmonary embolism without acute cor pulmonale';
const NEW = 'Single subsegmental thrombotic pulmonary embolism without acute cor pulmonale';

test('titles have dates: a title is good until the release that changes it', async () => {
  await checkRule(RULE, visit('I26.93', OLD, '2024-09-30'));
  await checkRule(RULE, visit('I26.93', NEW, '2024-10-01'));
  const [late] = (await findingsIn(visit('I26.93', OLD, '2024-10-01'))).filter(({ rule }) => rule === RULE);
  expect(late?.fixes?.map(({ kind }) => kind)).toEqual(['repair']);
});

test('the title of another condition is not mended by itself: the code may be what is wrong', async () => {
  const [found] = (await findingsIn(visit('E11.9', 'Asthma'))).filter(({ rule }) => rule === RULE);
  expect(found?.fixes?.map(({ kind }) => kind)).toEqual(['edit']);
});

test('says nothing where no release can answer, of an unknown code, and where no title is written', async () => {
  await checkRule(RULE, visit('E11.9', 'Asthma', '2031-02-14'));
  await checkRule(RULE, visit('E11.ZZ', 'Asthma'));
  await checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [{ code: E11.9 }, I10]\n');
});

test('writes the official title in the quotes that it needs', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [{ code: J18.9, title: Bronchitis }] # right lung\n',
    'Write “Pneumonia, unspecified organism”',
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [{ code: J18.9, title: "Pneumonia, unspecified organism" }] # right lung\n',
  ));

/** A condition of a problem list, with what the list calls it. */
const condition = (code: string, display: string) =>
  JSON.stringify({
    resourceType: 'Condition',
    recordedDate: '2023-02-14',
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code, display }] },
  });

test.each([
  ['E10.9', 'Diabetes Mellitus Type 1'],
  ['J02.9', 'Acute pharyngitis'],
  ['I50.9', 'CHF'],
  ['J44.1', 'COPD'],
  ['I48.20', 'afib'],
])('outside of claims %s may also be called %s', async (code, display) => {
  const found = await findingsIn(condition(code, display), { fileName: 'condition.json' });
  expect(found.filter(({ rule }) => rule === RULE)).toEqual([]);
});

test.each([
  ['D50.1', 'Anemia'],
  ['G40.001', 'Neuromuscular disease'],
  ['E11.9', 'Type 1 diabetes mellitus'],
  ['M17.12', 'Osteoarthritis of right knee'],
  ['M17.0', 'Unilateral primary osteoarthritis, right knee'],
])('nowhere may %s be called %s', async (code, display) => {
  const found = await findingsIn(condition(code, display), { fileName: 'condition.json' });
  expect(found.filter(({ rule }) => rule === RULE)).toHaveLength(1);
});

test.each([
  ['C56.9', 'Ovarian cancer', 'hint'],
  ['D50.1', 'Bronchitis', 'info'],
  ['E11.9', 'Type 1 diabetes mellitus without complications', 'info'],
  ['M17.12', 'Osteoarthritis of right knee', 'info'],
])('outside of claims a loose title of %s (%s) is of severity %s', async (code, display, severity) => {
  const found = await findingsIn(condition(code, display), { fileName: 'condition.json' });
  expect(found.filter(({ rule }) => rule === RULE).map((finding) => finding.severity)).toEqual([severity]);
});
