import type { Encounter } from '../model/encounter.js';
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
    why: 'Each is recorded once, at the initial encounter for treatment. A second place is left alone on an inpatient stay, where a new injury may have happened.',
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

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const later = isLaterEncounter(reported);
    for (const one of reported) {
      const name = ONCE[categoryOf(one.code)];
      if (name === undefined) continue;
      const before = earlierOfKind(one, reported);
      if (later) report(one, `(${name}) is only for the initial encounter`, encounter, context);
      else if (before !== undefined && !isAllowedTwice(one, encounter)) {
        report(one, `is a second ${name} beside ${before.code}`, encounter, context);
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

/** Another code of the category before it. The same code twice is a duplicate like any other. */
function earlierOfKind(one: ReportedDiagnosis, reported: readonly ReportedDiagnosis[]): ReportedDiagnosis | undefined {
  const before = reported.slice(0, reported.indexOf(one));
  if (before.some(({ code }) => code === one.code)) return undefined;
  return before.find(({ code }) => categoryOf(code) === categoryOf(one.code));
}

function isAllowedTwice({ code }: ReportedDiagnosis, { claim }: Encounter): boolean {
  return categoryOf(code) === 'Y92' && (claim === undefined || claim.value === 'inpatient');
}

function report(one: ReportedDiagnosis, trouble: string, encounter: Encounter, context: RuleContext): void {
  const { span, text } = one.reference;
  context.report({ span, message: `${text} ${trouble}`, fixes: removal(encounter, one, context) });
}
