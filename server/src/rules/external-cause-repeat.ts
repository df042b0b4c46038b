import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { categoryOf, inCategories, isExternalCause, seventhCharacterOf } from './support/code-ranges.js';
import { removal } from './support/diagnosis-fixes.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

const ONCE: Readonly<Record<string, string>> = {
  Y92: 'place of occurrence',
  Y93: 'activity',
  Y99: 'external cause status',
};

export default defineRule({
  meta: {
    id: 'external-cause-repeat',
    summary:
      'Place of occurrence, activity or external cause status is reported twice, or after the initial encounter.',
    why: 'Each is recorded once, at the initial encounter for treatment. A second place is left alone on an inpatient stay, where a new injury may have happened; the very same code twice is reported by dx-duplicate.',
    severity: 'info',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.20.b (place of occurrence)',
      'ICD-10-CM Official Guidelines, Section I.C.20.c (activity)',
      'ICD-10-CM Official Guidelines, Section I.C.20.k (external cause status)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: ankle
claim: professional
from: 2023-02-14
diagnoses: [S93.401A, W01.0XXA, Y92.010, Y92.480]
`,
        good: `encounter: ankle
claim: professional
from: 2023-02-14
diagnoses: [S93.401A, W01.0XXA, Y92.480]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Y'] },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const later = isLaterEncounter(reported);
    for (const one of reported) {
      const name = ONCE[categoryOf(one.code)];
      if (name === undefined || isExactDouble(one, reported)) continue;
      const before = earlierOfKind(one, reported);
      // Of a code that stands twice the double goes first, by the fix of dx-duplicate.
      const twice = reported.some((other) => other !== one && other.code === one.code);
      const fixes = twice ? [] : removal(encounter, one, context);
      if (later) report(one, `(${name}) is only for the initial encounter`, fixes, context);
      else if (before !== undefined && !isAllowedTwice(one, encounter)) {
        report(one, `is a second ${name} beside ${before.code}`, fixes, context);
      }
    }
  },
});

/** Codes of injuries and their causes are there, and all of them say subsequent encounter or sequela. */
function isLaterEncounter(reported: readonly ReportedDiagnosis[]): boolean {
  const dated = reported.filter(({ code }) => isInjuryOrCause(code) && seventhCharacterOf(code) !== undefined);
  return dated.length > 0 && dated.every(({ title }) => /\b(subsequent encounter|sequela)\b/i.test(title));
}

function isInjuryOrCause(code: string): boolean {
  return inCategories(code, 'S00', 'T88') || (isExternalCause(code) && ONCE[categoryOf(code)] === undefined);
}

/** The same code stands before it: dx-duplicate says so, and one finding is enough. */
function isExactDouble(one: ReportedDiagnosis, reported: readonly ReportedDiagnosis[]): boolean {
  return reported.find(({ code }) => code === one.code) !== one;
}

/** A code of the category before it. */
function earlierOfKind(one: ReportedDiagnosis, reported: readonly ReportedDiagnosis[]): ReportedDiagnosis | undefined {
  const before = reported.slice(0, reported.indexOf(one));
  return before.find(({ code }) => categoryOf(code) === categoryOf(one.code));
}

function isAllowedTwice({ code }: ReportedDiagnosis, { claim }: Encounter): boolean {
  return categoryOf(code) === 'Y92' && (claim === undefined || claim.value === 'inpatient');
}

function report({ reference }: ReportedDiagnosis, trouble: string, fixes: readonly Fix[], context: RuleContext): void {
  context.report({ span: reference.span, message: `${reference.text} ${trouble}`, fixes });
}
