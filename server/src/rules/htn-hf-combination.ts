import { defineRule } from './rule.js';
import { isBelow } from './support/code-ranges.js';
import { reportable, useCode } from './support/fixes.js';
import { HEART_PRESUMED_FROM, hypertensionOf } from './support/hypertension.js';
import { mentions, reportedDiagnoses } from './support/reported-diagnoses.js';

/** Causes of heart failure that the tabular list asks for before I50 in the place of hypertension. */
const OTHER_CAUSES = ['I09.81', 'I97.13', 'O75.4'];

/** The code of hypertension and heart failure together, by the code of the hypertension without the failure. */
const COMBINATIONS: Readonly<Record<string, string>> = {
  I10: 'I11.0',
  'I11.9': 'I11.0',
  'I12.9': 'I13.0',
  'I12.0': 'I13.2',
  'I13.10': 'I13.0',
  'I13.11': 'I13.2',
};

/** Beside chronic kidney disease htn-ckd-combination names the code of all three in the place of these. */
const LEFT_TO_KIDNEY: ReadonlySet<string> = new Set(['I10', 'I11.9']);

export default defineRule({
  meta: {
    id: 'htn-hf-combination',
    summary:
      'Hypertension (I10, or I11 to I13 without heart failure) and heart failure (I50) are coded apart: the combination code is missing.',
    why: 'ICD-10-CM presumes that hypertension and heart failure belong together: I11.0, and I13 with chronic kidney disease as well, then I50 for the kind of failure. Where the provider documents another cause, I10 or I12 is right: allow this finding with that reason. Where all three are coded apart, htn-ckd-combination names the code.',
    severity: 'warning',
    effective: { from: HEART_PRESUMED_FROM },
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.9.a.1 (hypertension with heart disease)',
      'ICD-10-CM Official Guidelines, Section I.C.9.a.3 (hypertensive heart and chronic kidney disease)',
      'ICD-10-CM Tabular List, code first note of I50',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: heart-failure-clinic
claim: professional
from: 2023-02-14
diagnoses: [I10, I50.22]
`,
        good: `encounter: heart-failure-clinic
claim: professional
from: 2023-02-14
diagnoses: [I11.0, I50.22]
`,
      },
      {
        bad: `encounter: heart-failure-clinic
claim: professional
from: 2023-02-14
diagnoses: [I12.9, I50.22, N18.30]
`,
        good: `encounter: heart-failure-clinic
claim: professional
from: 2023-02-14
diagnoses: [I13.0, I50.22, N18.30]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['I'] },

  checkEncounter(encounter, context) {
    const hypertension = hypertensionOf(encounter, context, Object.keys(COMBINATIONS));
    const failure = reportedDiagnoses(encounter, context).find(({ code }) => isBelow(code, 'I50'));
    if (hypertension === undefined || failure === undefined) return;
    if (mentions(encounter, 'I11.0', 'I13.0', 'I13.2', ...OTHER_CAUSES)) return;
    const { reference, date, code } = hypertension;
    if (code === 'I10' && mentions(encounter, 'I11', 'I12', 'I13')) return;
    if (LEFT_TO_KIDNEY.has(code) && mentions(encounter, 'N18')) return;
    const wanted = COMBINATIONS[code] ?? 'I11.0';
    const name = wanted === 'I11.0' ? 'hypertensive heart disease' : 'hypertensive heart and kidney disease';
    context.report({
      span: reference.span,
      message: `${reference.text} with ${failure.code} is ${name}: ${wanted}`,
      related: [{ span: failure.reference.span, message: `${failure.code}: ${failure.title}` }],
      fixes: reportable('icd10cm', [wanted], date, context.codes).map((offer) => useCode(reference, offer, context)),
    });
  },
});
