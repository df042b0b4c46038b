import type { IsoDate } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isBelow } from './support/code-ranges.js';
import { reportable, useCode } from './support/fixes.js';
import { HEART_PRESUMED_FROM, hypertensionOf } from './support/hypertension.js';
import { mentions, type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'htn-ckd-combination',
    summary:
      'Hypertension (I10, I11) and chronic kidney disease (N18) are coded apart, or the combination code is for another stage.',
    why: 'ICD-10-CM presumes that hypertension and chronic kidney disease belong together, and has codes for both: I12, and I13 with heart disease as well. Where the provider writes that they do not, I10 or I11 is right: allow this finding with that reason.',
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
      {
        bad: `encounter: kidney-clinic
claim: professional
from: 2023-02-14
diagnoses: [I11.0, I50.22, N18.4]
`,
        good: `encounter: kidney-clinic
claim: professional
from: 2023-02-14
diagnoses: [I13.0, I50.22, N18.4]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['I', 'N'] },

  checkEncounter(encounter, context) {
    const hypertension = hypertensionOf(encounter, context, ['I10', 'I11.0', 'I11.9']);
    const kidney = reportedDiagnoses(encounter, context).find(({ code }) => isBelow(code, 'N18'));
    if (kidney === undefined) return;
    reportOtherStage(encounter, kidney, context);
    if (hypertension === undefined || mentions(encounter, 'I13')) return;
    const isHalf = mentions(encounter, 'I12');
    if (isHalf && hypertension.code === 'I10') return;
    const { reference, date } = hypertension;
    const heart = heartOf(hypertension.code, mentions(encounter, 'I50'), date);
    const wanted = COMBINATIONS[heart][mentions(encounter, 'N18.5', 'N18.6') ? 'late' : 'early'];
    const name = heart === 'none' ? 'hypertensive kidney disease' : 'hypertensive heart and kidney disease';
    context.report({
      span: reference.span,
      message: `${reference.text} with ${kidney.code} is ${name}: ${wanted}`,
      related: [{ span: kidney.reference.span, message: `${kidney.code}: ${kidney.title}` }],
      // Beside I12 one code has to take the place of two.
      fixes: isHalf
        ? []
        : reportable('icd10cm', [wanted], date, context.codes).map((offer) => useCode(reference, offer, context)),
    });
  },
});

/** The code of the other stages, for codes that say the stage. */
const OTHER_STAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['I12.9', 'I12.0'],
    ['I13.0', 'I13.2'],
    ['I13.10', 'I13.11'],
  ].flatMap(([early = '', late = '']) => [
    [early, late],
    [late, early],
  ]),
);

const LATE: ReadonlySet<string> = new Set(['I12.0', 'I13.2', 'I13.11', 'N18.5', 'N18.6']);

/** A combination code for stage 5 or end stage beside another stage, or the other way round. */
function reportOtherStage(encounter: Encounter, kidney: ReportedDiagnosis, context: RuleContext): void {
  const combined = hypertensionOf(encounter, context, Object.keys(OTHER_STAGES));
  if (combined === undefined) return;
  const stages = reportedDiagnoses(encounter, context).filter(({ code }) => isBelow(code, 'N18'));
  if (stages.some(({ code }) => LATE.has(code) === LATE.has(combined.code))) return;
  const { reference, date, code } = combined;
  const wanted = OTHER_STAGES[code] ?? code;
  const said = LATE.has(code) ? 'stage 5 or end stage' : 'stages 1 to 4';
  context.report({
    span: reference.span,
    message: `${reference.text} is for ${said} of chronic kidney disease, and ${kidney.code} is not: ${wanted}`,
    related: [{ span: kidney.reference.span, message: `${kidney.code}: ${kidney.title}` }],
    fixes: reportable('icd10cm', [wanted], date, context.codes).map((offer) => useCode(reference, offer, context)),
  });
}

/** By what the heart has, and by the stage of the kidney disease: `late` is stage 5 and end stage. */
const COMBINATIONS = {
  none: { early: 'I12.9', late: 'I12.0' },
  disease: { early: 'I13.10', late: 'I13.11' },
  failure: { early: 'I13.0', late: 'I13.2' },
} as const;

function heartOf(hypertension: string, hasHeartFailure: boolean, date: IsoDate): keyof typeof COMBINATIONS {
  const isHeartDisease = hypertension !== 'I10';
  if (hypertension === 'I11.0') return 'failure';
  if (hasHeartFailure && (isHeartDisease || date >= HEART_PRESUMED_FROM)) return 'failure';
  return isHeartDisease ? 'disease' : 'none';
}
