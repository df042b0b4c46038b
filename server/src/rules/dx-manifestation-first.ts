import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { move } from './support/diagnosis-fixes.js';
import { isManifestation } from './support/manifestation.js';
import { additions, instructionsOf } from './support/note-instructions.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'dx-manifestation-first',
    summary: 'The principal or first-listed diagnosis is a manifestation of another disease.',
    why: 'A manifestation shows a disease that is classified elsewhere; that disease must be reported first. The Medicare Code Editor returns inpatient claims with a code of its manifestation list as principal diagnosis. On other claims the rule follows the convention of the tabular list: codes of that list whose title says “classified elsewhere”.',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.A.13 (etiology/manifestation convention)',
      'Definitions of Medicare Code Edits, edit 6 (manifestation code as principal diagnosis)',
    ],
    data: ['Medicare Code Editor attributes', 'ICD-10-CM tabular list (code first notes)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: memory-clinic
claim: professional
from: 2025-11-03
diagnoses: [F02.80, G30.9]
`,
        good: `encounter: memory-clinic
claim: professional
from: 2025-11-03
diagnoses: [G30.9, F02.80]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading === undefined || !isManifestation(encounter, leading, context)) return;
    context.report({
      span: leading.reference.span,
      message: `${leading.code} is a manifestation: the disease that it shows must come first`,
      fixes: etiologyFirst(encounter, leading, context),
    });
  },
});

/** Moves an etiology that is there already, else offers those that the code first notes name. */
function etiologyFirst(encounter: Encounter, leading: ReportedDiagnosis, context: RuleContext): Fix[] {
  const instructions = instructionsOf(leading, 'codeFirst', context.codes);
  const etiologies = reportedDiagnoses(encounter, context).filter(
    (other) =>
      other !== leading &&
      !isManifestation(encounter, other, context) &&
      instructions.some((instruction) => context.codes.isTarget(instruction, other.code) === true),
  );
  if (etiologies.length > 0) return etiologies.flatMap((etiology) => move(encounter, etiology, leading, context));
  return additions(encounter, instructions, leading, 'before', context);
}
