import type { Instruction } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import {
  additions,
  allAreKnown,
  instructionsOf,
  isConditional,
  isOpen,
  sequenceOf,
} from './support/note-instructions.js';
import type { ReportedDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'use-additional-suggested',
    summary: 'A “use additional code” note applies, and none of the codes that it names is there.',
    why: 'The code alone leaves something out that the tabular list wants told: the stage of the kidney disease, the site of the ulcer, the organism. A hint, because the record must say so. Notes with “if applicable”, “any” or “associated”, lists of circumstances under a heading (tobacco, insulin), organisms outside of inpatient stays, external causes (voluntary, guideline I.C.20) and the notes of blocks and chapters stay in the hover; a missing outcome of delivery is for ob-z37-missing.',
    severity: 'hint',
    sources: [
      'ICD-10-CM Tabular List, “use additional code” notes',
      'ICD-10-CM Official Guidelines, Sections I.A.13 and I.B.7 (multiple coding for a single condition)',
    ],
    data: ['ICD-10-CM tabular list (FY2017, FY2023; FY2026 reconstructed from the addenda)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: kidney-clinic
claim: professional
from: 2025-11-03
diagnoses: [E11.22]
`,
        good: `encounter: kidney-clinic
claim: professional
from: 2025-11-03
diagnoses: [E11.22, N18.32]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (!allAreKnown(encounter, context)) return;
    const { diagnoses, codes } = sequenceOf(encounter, context);
    const isInpatient = encounter.claim?.value === 'inpatient';
    for (const diagnosis of diagnoses) {
      for (const line of unanswered(diagnosis, codes, context)) {
        if (!isInpatient && isOfOrganisms(line)) continue;
        reportLine(encounter, diagnosis, line, codes, context);
      }
    }
  },
});

/** The notes of a diagnosis that ask for a code, of which none is reported. */
function unanswered(
  diagnosis: Pick<ReportedDiagnosis, 'code' | 'date'>,
  reported: readonly string[],
  { codes }: RuleContext,
): Instruction[] {
  return instructionsOf(diagnosis, 'useAdditionalCode', codes).filter((line) => {
    if (!isAsked(line)) return false;
    const { targets, uncertain } = codes.targetsAmong(line, reported);
    return targets.length + uncertain.length === 0 && !isStaged(line, reported);
  });
}

/** A patient has one stage of chronic kidney disease: where it is not one of the note, the other code is what is wrong. */
function isStaged({ targets }: Instruction, reported: readonly string[]): boolean {
  const isStage = (code: string) => code.startsWith(KIDNEY_DISEASE);
  return targets.length > 0 && targets.every(({ first }) => isStage(first)) && reported.some(isStage);
}

const KIDNEY_DISEASE = 'N18';

function reportLine(
  encounter: Encounter,
  diagnosis: ReportedDiagnosis,
  line: Instruction,
  reported: readonly string[],
  context: RuleContext,
): void {
  const { date } = diagnosis;
  // A code that asks for another one in its turn would only pass the hint on.
  const isOffered = (code: string) => unanswered({ code, date }, reported, context).length === 0;
  context.report({
    span: diagnosis.reference.span,
    message: `${diagnosis.code}: use additional ${line.text} (note of ${line.carrier.id})`,
    fixes: additions(encounter, [line], diagnosis, 'after', context, isOffered),
  });
}

/** B95-B97: the organism is known where it was cultured, as of inpatients; offices treat most infections without. */
function isOfOrganisms({ targets }: Instruction): boolean {
  return targets.length > 0 && targets.every(({ first }) => ORGANISMS.test(first));
}

const ORGANISMS = /^B9[567]/;

/** How a line begins that asks by itself; others go on with the one before them. */
const ASKS = /^(?:use (?:an )?additional )?codes?\b/i;

/** Chapter 20: no national rule makes the reporting of external causes mandatory (Section I.C.20). */
const EXTERNAL_CAUSE = /^[VWXY]/;

const DELIVERY_OUTCOME = 'Z37';

function isAsked(line: Instruction): boolean {
  const { certain, heading, text, targets } = line;
  if (!certain || heading !== undefined || targets.length === 0 || !ASKS.test(text)) return false;
  if (isConditional(line) || isOpen(line) || /\bassociated\b/i.test(text)) return false;
  return !targets.some(({ first }) => EXTERNAL_CAUSE.test(first) || first.startsWith(DELIVERY_OUTCOME));
}
