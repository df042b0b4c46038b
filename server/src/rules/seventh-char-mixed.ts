import type { Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { isExternalCause, seventhCharacterOf } from './support/code-ranges.js';
import { removal } from './support/diagnosis-fixes.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'seventh-char-mixed',
    summary: 'One injury is coded both as an initial and as a subsequent encounter on the same encounter.',
    why: 'The 7th character follows the phase of care: active treatment, or healing. One visit or stay has one of them for one injury. Outpatient encounters of several days are left alone, as care may have passed from one phase to the other.',
    severity: 'warning',
    sources: ['ICD-10-CM Official Guidelines, Section I.C.19.a (7th characters of chapter 19)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: wrist-fracture
claim: professional
from: 2023-02-14
diagnoses: [S52.501A, S52.501D]
`,
        good: `encounter: wrist-fracture
claim: professional
from: 2023-02-14
diagnoses: [S52.501D]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (mayChangePhase(encounter)) return;
    const reported = reportedDiagnoses(encounter, context).filter(({ code }) => !isExternalCause(code));
    const initial = firstByInjury(reported.filter((one) => phaseOf(one) === 'initial'));
    for (const later of reported.filter((one) => phaseOf(one) === 'subsequent')) {
      const first = initial.get(injuryOf(later));
      if (first === undefined) continue;
      context.report({
        span: later.reference.span,
        message: `${later.reference.text} is a subsequent encounter for the injury of which ${first.code} is the initial one`,
        related: [{ span: first.reference.span, message: `${first.code}: ${first.title}` }],
        fixes: [...removal(encounter, first, context), ...removal(encounter, later, context)],
      });
    }
  },
});

/** The code without its 7th character. */
function injuryOf({ code }: ReportedDiagnosis): string {
  return code.slice(0, -1);
}

function firstByInjury(reported: readonly ReportedDiagnosis[]): Map<string, ReportedDiagnosis> {
  return new Map(reported.map((one) => [injuryOf(one), one] as const).reverse());
}

function phaseOf({ code, title }: ReportedDiagnosis): string | undefined {
  if (seventhCharacterOf(code) === undefined) return undefined;
  return /\b(initial|subsequent) encounter\b/i.exec(title)?.[1]?.toLowerCase();
}

function mayChangePhase({ claim, from, through, lines }: Encounter): boolean {
  if (claim?.value === 'inpatient') return false;
  const days = new Set([from, through, ...lines.flatMap((line) => [line.from, line.through])].map((day) => day?.value));
  days.delete(undefined);
  return days.size > 1;
}
