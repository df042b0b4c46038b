import type { IsoDate } from '../../../codesets/src/types.js';
import { defineRule } from './rule.js';
import { isBelow } from './support/code-ranges.js';
import { reportable, useCode } from './support/fixes.js';
import { HEART_PRESUMED_FROM, hypertensionApart } from './support/hypertension.js';
import { mentions, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'htn-ckd-combination',
    summary: 'Hypertension (I10) and chronic kidney disease (N18) are coded apart: the combination code is missing.',
    why: 'ICD-10-CM presumes that hypertension and chronic kidney disease belong together, and has codes for both: I12, and I13 with heart failure as well. Where the provider writes that they do not, I10 is right: allow this finding with that reason.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.9.a.2 (hypertensive chronic kidney disease)',
      'ICD-10-CM Official Guidelines, Section I.C.9.a.3 (hypertensive heart and chronic kidney disease)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: kidney-clinic
claim: professional
from: 2023-02-14
diagnoses: [I10, N18.30]
`,
        good: `encounter: kidney-clinic
claim: professional
from: 2023-02-14
diagnoses: [I12.9, N18.30]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['I', 'N'] },

  checkEncounter(encounter, context) {
    const hypertension = hypertensionApart(encounter, context);
    const kidney = reportedDiagnoses(encounter, context).find(({ code }) => isBelow(code, 'N18'));
    if (hypertension === undefined || kidney === undefined || mentions(encounter, 'I12', 'I13')) return;
    const { reference, date } = hypertension;
    const isLate = mentions(encounter, 'N18.5', 'N18.6');
    const wanted = combination(isLate, mentions(encounter, 'I50'), date);
    context.report({
      span: reference.span,
      message: `${reference.text} with ${kidney.code} is hypertensive kidney disease: ${wanted}`,
      related: [{ span: kidney.reference.span, message: `${kidney.code}: ${kidney.title}` }],
      fixes: reportable('icd10cm', [wanted], date, context.codes).map((offer) => useCode(reference, offer, context)),
    });
  },
});

/** `isLate`: stage 5 or end stage. */
function combination(isLate: boolean, hasHeartFailure: boolean, date: IsoDate): string {
  if (hasHeartFailure && date >= HEART_PRESUMED_FROM) return isLate ? 'I13.2' : 'I13.0';
  return isLate ? 'I12.0' : 'I12.9';
}
