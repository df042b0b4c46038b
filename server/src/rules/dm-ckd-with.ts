import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { categoryOf, isBelow, isDiabetes } from './support/code-ranges.js';
import { insertion } from './support/diagnosis-fixes.js';
import { reportable, useCode } from './support/fixes.js';
import { mentions, type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'];

export default defineRule({
  meta: {
    id: 'dm-ckd-with',
    summary: 'Diabetes and chronic kidney disease (N18) are coded without the diabetic kidney complication.',
    why: 'The Alphabetic Index lists chronic kidney disease under "Diabetes, with", so the two are coded as related unless the provider writes that they are not: then allow this finding with that reason.',
    severity: 'info',
    effective: { from: '2016-10-01' },
    sources: [
      'ICD-10-CM Official Guidelines, Section I.A.15 ("with")',
      'ICD-10-CM Official Guidelines, Section I.C.4.a (diabetes mellitus)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11.9, N18.31]
`,
        good: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11.22, N18.31]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['E', 'N'] },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const diabetes = reported.filter(({ code }) => isDiabetes(code));
    const kidney = reported.find(({ code }) => isBelow(code, 'N18'));
    const [first] = diabetes;
    if (first === undefined || kidney === undefined || mentionsKidneyComplication(encounter)) return;
    // Two types of diabetes are another mistake; whose kidneys these are is then open.
    if (diabetes.some(({ code }) => categoryOf(code) !== categoryOf(first.code))) return;
    const told = diabetes.find(({ title }) => title.endsWith('without complications')) ?? first;
    const wanted = `${categoryOf(told.code)}.22`;
    context.report({
      span: told.reference.span,
      message: `${told.reference.text} with ${kidney.code} lacks the kidney complication of the diabetes: ${wanted}`,
      related: [{ span: kidney.reference.span, message: `${kidney.code}: ${kidney.title}` }],
      fixes: fixes(encounter, told, wanted, context),
    });
  },
});

function mentionsKidneyComplication(encounter: Encounter): boolean {
  return mentions(encounter, ...DIABETES.map((category) => `${category}.2`));
}

/** In the place of "without complications"; beside any other complication. */
function fixes(encounter: Encounter, told: ReportedDiagnosis, wanted: string, context: RuleContext): Fix[] {
  const offers = reportable('icd10cm', [wanted], told.date, context.codes);
  if (told.title.endsWith('without complications')) {
    return offers.map((offer) => useCode(told.reference, offer, context));
  }
  return offers.flatMap(({ code }) => insertion(encounter, code, told, context));
}
