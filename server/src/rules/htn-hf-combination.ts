import { defineRule } from './rule.js';
import { isBelow } from './support/code-ranges.js';
import { reportable, useCode } from './support/fixes.js';
import { HEART_PRESUMED_FROM, hypertensionApart } from './support/hypertension.js';
import { mentions, reportedDiagnoses } from './support/reported-diagnoses.js';

/** Causes of heart failure that the tabular list asks for before I50 in the place of hypertension. */
const OTHER_CAUSES = ['I09.81', 'I97.13', 'O75.4'];

export default defineRule({
  meta: {
    id: 'htn-hf-combination',
    summary: 'Hypertension (I10) and heart failure (I50) are coded apart: I11.0 is missing.',
    why: 'ICD-10-CM presumes that hypertension and heart failure belong together: I11.0, then I50 for the kind of failure. Where the provider documents another cause, I10 is right: allow this finding with that reason. With chronic kidney disease as well, htn-ckd-combination names the code of all three.',
    severity: 'warning',
    effective: { from: HEART_PRESUMED_FROM },
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.9.a.1 (hypertension with heart disease)',
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
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['I'] },

  checkEncounter(encounter, context) {
    const hypertension = hypertensionApart(encounter, context);
    const failure = reportedDiagnoses(encounter, context).find(({ code }) => isBelow(code, 'I50'));
    if (hypertension === undefined || failure === undefined) return;
    if (mentions(encounter, 'I11', 'I13', 'N18', ...OTHER_CAUSES)) return;
    const { reference, date } = hypertension;
    context.report({
      span: reference.span,
      message: `${reference.text} with ${failure.code} is hypertensive heart disease: I11.0`,
      related: [{ span: failure.reference.span, message: `${failure.code}: ${failure.title}` }],
      fixes: reportable('icd10cm', ['I11.0'], date, context.codes).map((offer) => useCode(reference, offer, context)),
    });
  },
});
