import type { Instruction } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isLeftToOthers } from './support/code-first.js';
import { isObstetric } from './support/code-ranges.js';
import { move } from './support/diagnosis-fixes.js';
import { isManifestation } from './support/manifestation.js';
import {
  instructionsOf,
  isConditional,
  isOpen,
  quoted,
  type Sequence,
  sequenceOf,
} from './support/note-instructions.js';
import type { ReportedDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'code-first-order',
    summary: 'A “code first” note names a diagnosis that is coded, but after the code that carries the note.',
    why: 'The underlying condition is sequenced first, the condition that it causes follows. Payers check the order, and it decides what the stay or visit is paid for. The notes of the code and of the categories above it count, on dates on which they are certain. Where the note asks “if applicable” or “if known”, the record must show that the conditions belong together, so the finding is informational; likewise where it names examples (“such as”) and another diagnosis, which may be the condition, stands in front. One listed diagnosis before the code is enough.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Tabular List, “code first” notes',
      'ICD-10-CM Official Guidelines, Sections I.A.13 and I.B.7 (sequencing of multiple codes)',
    ],
    data: ['ICD-10-CM tabular list (FY2017, FY2023; FY2026 reconstructed from the addenda)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: dialysis-visit
claim: professional
from: 2025-11-03
diagnoses: [D63.1, N18.6, Z99.2]
`,
        good: `encounter: dialysis-visit
claim: professional
from: 2025-11-03
diagnoses: [N18.6, D63.1, Z99.2]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const sequence = sequenceOf(encounter, context);
    for (const [place, diagnosis] of sequence.diagnoses.entries()) {
      if (!isLeftToOthers(encounter, diagnosis, place, context)) check(encounter, place, sequence, context);
    }
  },
});

function check(encounter: Encounter, place: number, { diagnoses, codes }: Sequence, context: RuleContext): void {
  const diagnosis = diagnoses[place];
  if (diagnosis === undefined) return;
  const named = instructionsOf(diagnosis, 'codeFirst', context.codes).map((instruction) => ({
    instruction,
    ...context.codes.targetsAmong(instruction, codes),
  }));
  // A line that may have come or gone by the day is enough to be content, and not enough to report.
  if (named.some(({ targets }) => (targets[0] ?? place) < place)) return;
  // The note of Z3A names blocks of chapter 15 and means the obstetric condition: any one in front will do.
  if (diagnosis.code.startsWith('Z3A') && codes.some((code, at) => at < place && isObstetric(code))) return;
  for (const { instruction, targets } of named.filter(({ instruction: { certain } }) => certain)) {
    const other = targets.map((at) => diagnoses[at]).find((code) => code && mustPrecede(code, diagnosis, context));
    if (other === undefined) continue;
    reportOrder(encounter, diagnosis, other, instruction, context);
    return;
  }
}

/** False where the other one asks for the opposite order, or where the two must not stand together at all. */
function mustPrecede(other: ReportedDiagnosis, diagnosis: ReportedDiagnosis, { codes }: RuleContext): boolean {
  if (other.code === diagnosis.code) return false;
  const asksBack = instructionsOf(other, 'codeFirst', codes).some(
    (instruction) => codes.isTarget(instruction, diagnosis.code) !== false,
  );
  return !asksBack && codes.excludes('excludes1', other.code, diagnosis.code, diagnosis.date) === undefined;
}

function reportOrder(
  encounter: Encounter,
  diagnosis: ReportedDiagnosis,
  other: ReportedDiagnosis,
  instruction: Instruction,
  context: RuleContext,
): void {
  const isCertain = isAsked(instruction) && !mayBeAnswered(encounter, diagnosis, instruction, context);
  context.report({
    span: diagnosis.reference.span,
    message: `${diagnosis.code} must come after ${other.code} (note of ${instruction.carrier.id}: code first ${quoted(instruction)})`,
    related: [{ span: other.reference.span, message: `${other.code}: ${other.title}` }],
    fixes: move(encounter, other, diagnosis, context),
    ...(!isCertain && { severity: 'info' as const }),
  });
}

function isAsked(instruction: Instruction): boolean {
  return !isConditional(instruction) || /\bany associated:/i.test(instruction.heading ?? '');
}

/**
 * Of a note with examples (`such as`) any diagnosis in front may be the condition: a type 2 infarction after its heart
 * failure may have an anemia behind it that is not its cause. A manifestation always belongs to the disease that is named.
 */
function mayBeAnswered(
  encounter: Encounter,
  diagnosis: ReportedDiagnosis,
  instruction: Instruction,
  context: RuleContext,
): boolean {
  const [first] = sequenceOf(encounter, context).diagnoses;
  return isOpen(instruction) && first?.code !== diagnosis.code && !isManifestation(encounter, diagnosis, context);
}
