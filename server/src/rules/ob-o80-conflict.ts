import { defineRule } from './rule.js';
import { removal } from './support/diagnosis-fixes.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

const NORMAL_DELIVERY = 'O80';
const SINGLE_LIVEBORN = 'Z37.0';

export default defineRule({
  meta: {
    id: 'ob-o80-conflict',
    summary:
      'A normal delivery (O80) is coded together with a complication of pregnancy, or with another outcome than Z37.0.',
    why: 'O80 is a full-term, uncomplicated delivery of one live infant. It is never used with another code of chapter 15, and Z37.0 is the only outcome that goes with it.',
    severity: 'error',
    claims: ['inpatient', 'professional'],
    sources: [
      'ICD-10-CM Tabular List, note at O80',
      'ICD-10-CM Official Guidelines, Section I.C.15.n (normal delivery)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: birth
claim: professional
from: 2025-11-03
diagnoses: [O80, O14.03, Z3A.39, Z37.0]
`,
        good: `encounter: birth
claim: professional
from: 2025-11-03
diagnoses: [O80, Z3A.39, Z37.0]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['O'] },

  checkEncounter(encounter, context) {
    const diagnoses = reportedDiagnoses(encounter, context);
    const normal = diagnoses.find(({ code }) => code === NORMAL_DELIVERY);
    const conflict = diagnoses.find(contradicts);
    if (normal === undefined || conflict === undefined) return;
    context.report({
      span: normal.reference.span,
      message: `${NORMAL_DELIVERY} is a delivery without complications of one live infant, and ${conflict.code} says otherwise`,
      related: [{ span: conflict.reference.span, message: `${conflict.code}: ${conflict.title}` }],
      // Without another obstetric code there would be an outcome, and no delivery that it is the outcome of.
      fixes: diagnoses.some(isComplication) ? removal(encounter, normal, context) : [],
    });
  },
});

function contradicts({ code }: ReportedDiagnosis): boolean {
  if (code.startsWith('Z37')) return code !== SINGLE_LIVEBORN;
  return isComplication({ code });
}

function isComplication({ code }: Pick<ReportedDiagnosis, 'code'>): boolean {
  return code.startsWith('O') && code !== NORMAL_DELIVERY;
}
