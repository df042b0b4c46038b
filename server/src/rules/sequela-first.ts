import type { Instruction } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isExternalCause, seventhCharacterOf } from './support/code-ranges.js';
import { isManifestation } from './support/manifestation.js';
import { instructionsOf } from './support/note-instructions.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';
import { leadWithNextCondition } from './support/sequence.js';

export default defineRule({
  meta: {
    id: 'sequela-first',
    summary: 'A code with the 7th character S (sequela) is the principal or first-listed diagnosis.',
    why: 'The 7th character S tells which old injury left the condition that is treated now: that condition comes first, the injury second. Alone, the injury does not say what is treated. (Codes that hold the condition as well, such as I69, have no 7th character.)',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.B.10 (sequela)',
      'ICD-10-CM Official Guidelines, Section I.C.19.a (7th characters of chapter 19)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: scar-clinic
claim: professional
from: 2023-02-14
diagnoses: [T23.301S, L91.0]
`,
        good: `encounter: scar-clinic
claim: professional
from: 2023-02-14
diagnoses: [L91.0, T23.301S]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading === undefined || !isSequela(leading.code, leading.title)) return;
    if (isFollowedByItsConsequence(encounter, leading, context)) return;
    const { span, text } = leading.reference;
    context.report({
      span,
      message: `${text} is the injury that left a condition: the condition comes first`,
      fixes: leadWithNextCondition(encounter, leading, context),
    });
  },
});

/**
 * Guideline I.B.10 excepts the sequela that a manifestation follows: its note asks for the injury first, as that of
 * dementia (F02) asks for the traumatic brain injury.
 */
function isFollowedByItsConsequence(encounter: Encounter, leading: ReportedDiagnosis, context: RuleContext): boolean {
  return reportedDiagnoses(encounter, context).some(
    (other) =>
      other.code !== leading.code &&
      (isManifestation(encounter, other, context) ||
        instructionsOf(other, 'codeFirst', context.codes).some(isUnderlying)),
  );
}

function isUnderlying(line: Instruction): boolean {
  return /^(?:the )?underlying\b/i.test(line.heading ?? line.text);
}

/** External causes in front are another mistake, whatever their 7th character. */
function isSequela(code: string, title: string): boolean {
  return seventhCharacterOf(code) === 'S' && /\bsequela\b/i.test(title) && !isExternalCause(code);
}
