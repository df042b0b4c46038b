import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { categoryOf, isObstetric, isPerinatal } from './support/code-ranges.js';
import { removal } from './support/diagnosis-fixes.js';
import { isNewborn } from './support/newborn.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'ob-code-on-newborn',
    summary: "An obstetric diagnosis (O) is on the newborn's record, or a perinatal one (P) on the mother's.",
    why: "Mother and child have a record each: chapter 15 is only for the mother's, chapter 16 never for it. (A sex conflict is not reported: Medicare ended that edit on 2024-10-01.)",
    severity: 'error',
    sources: [
      "ICD-10-CM Official Guidelines, Section I.C.15.a.2 (chapter 15 codes only on the mother's record)",
      'ICD-10-CM Official Guidelines, Section I.C.16.a.1 (use of chapter 16 codes)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: preterm-birth
claim: professional
from: 2023-02-14
diagnoses: [O60.14X0, Z3A.35, Z37.0, P07.38]
`,
        good: `encounter: preterm-birth
claim: professional
from: 2023-02-14
diagnoses: [O60.14X0, Z3A.35, Z37.0]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['O'] },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const obstetric = reported.filter(({ code }) => isObstetric(code));
    if (obstetric.length === 0) return;
    const birth = reported.find(({ code }) => categoryOf(code) === 'Z38');
    if (isNewborn(encounter) || birth !== undefined) {
      tell(obstetric, "is the mother's: this is the record of a newborn", birth, encounter, context);
      return;
    }
    const perinatal = reported.filter(({ code }) => isPerinatal(code));
    const [mothers] = obstetric;
    tell(perinatal, `is the newborn's: ${mothers?.code} makes this the mother's record`, mothers, encounter, context);
  },
});

function tell(
  wrong: readonly ReportedDiagnosis[],
  trouble: string,
  witness: ReportedDiagnosis | undefined,
  encounter: Encounter,
  context: RuleContext,
): void {
  const related =
    witness === undefined ? [] : [{ span: witness.reference.span, message: `${witness.code}: ${witness.title}` }];
  for (const one of wrong) {
    const { span, text } = one.reference;
    context.report({ span, message: `${text} ${trouble}`, related, fixes: removal(encounter, one, context) });
  }
}
