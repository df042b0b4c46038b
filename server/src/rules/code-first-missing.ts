import type { Instruction } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isLeftToOthers } from './support/code-first.js';
import {
  additions,
  allAreKnown,
  instructionsOf,
  isConditional,
  isOpen,
  quoted,
  sequenceOf,
} from './support/note-instructions.js';
import type { ReportedDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'code-first-missing',
    summary: 'A “code first underlying condition” note applies, and no such condition is coded.',
    why: 'The code tells only a part: the tabular list wants the condition behind it reported first. Notes that ask “if applicable”, “if known” or “any associated” are never missed, nor those that only give a combination its place or name no code at all. Where the note names examples (“such as”) any diagnosis before the code may be the condition: only a code that stands first is reported, as information. Where it names the codes themselves, the finding is a warning.',
    severity: 'info',
    sources: [
      'ICD-10-CM Tabular List, “code first” notes',
      'ICD-10-CM Official Guidelines, Sections I.A.13 and I.B.7 (multiple coding for a single condition)',
    ],
    data: ['ICD-10-CM tabular list (FY2017, FY2023; FY2026 reconstructed from the addenda)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: anemia-visit
claim: professional
from: 2025-11-03
diagnoses: [D63.1]
`,
        good: `encounter: anemia-visit
claim: professional
from: 2025-11-03
diagnoses: [N18.4, D63.1]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (!allAreKnown(encounter, context)) return;
    const sequence = sequenceOf(encounter, context);
    for (const [place, diagnosis] of sequence.diagnoses.entries()) {
      if (isLeftToOthers(encounter, diagnosis, place, context)) continue;
      const missed = missedBy(diagnosis, place, sequence.codes, context);
      if (missed !== undefined) reportMissing(encounter, diagnosis, missed, context);
    }
  },
});

interface Missed {
  readonly instructions: readonly Instruction[];
  readonly first: Instruction;
  readonly open: boolean;
}

function missedBy(
  diagnosis: ReportedDiagnosis,
  place: number,
  reported: readonly string[],
  { codes }: RuleContext,
): Missed | undefined {
  const instructions = instructionsOf(diagnosis, 'codeFirst', codes);
  const [first] = instructions;
  if (first === undefined || !instructions.some(({ certain }) => certain)) return undefined;
  if (!instructions.every(namesUnderlying) || !instructions.some(({ targets }) => targets.length > 0)) return undefined;
  const open = instructions.some((line) => isOpen(line) || !line.certain || line.targets.length === 0);
  if (open && place > 0) return undefined;
  const isCoded = instructions.some((line) => {
    const { targets, uncertain } = codes.targetsAmong(line, reported);
    return [...targets, ...uncertain].some((at) => at !== place);
  });
  return isCoded ? undefined : { instructions, first, open };
}

/** `heart failure due to hypertension (I11.0)` below I50 only places a combination; it does not say that there is one. */
function namesUnderlying(line: Instruction): boolean {
  return /^(?:(?:the )?underlying|neoplasm|malignancy)\b/i.test(line.heading ?? line.text) && !isConditional(line);
}

function reportMissing(
  encounter: Encounter,
  diagnosis: ReportedDiagnosis,
  { instructions, first, open }: Missed,
  context: RuleContext,
): void {
  context.report({
    span: diagnosis.reference.span,
    message: `${diagnosis.code} needs another diagnosis before it (note of ${first.carrier.id}: code first ${quotedOnce(first)})`,
    fixes: additions(encounter, instructions, diagnosis, 'before', context),
    ...(!open && { severity: 'warning' as const }),
  });
}

/** The heading alone where there is one: the list below it is what the fixes offer. */
function quotedOnce(line: Instruction): string {
  return line.heading?.replace(/,? such as\s*:$/, '').replace(/:$/, '') ?? quoted(line);
}
