import { defineRule } from './rule.js';
import { inCategories, isBelow, seventhCharacterOf } from './support/code-ranges.js';
import { move } from './support/diagnosis-fixes.js';
import { drugRoleOf } from './support/drug-codes.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'poisoning-order',
    summary: 'A symptom or acute respiratory failure is sequenced before the poisoning that is treated with it.',
    why: 'The poisoning (T36-T65) comes first, what it did to the patient after it. Only symptoms (chapter 18, R65 left to the sepsis rules) and acute respiratory failure (J96.0-, J96.2-) in front of an initial encounter for poisoning are reported: other diagnoses may have a reason of their own to lead.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.19.e.5.b (poisoning)',
      'ICD-10-CM Official Guidelines, Section I.C.19.e.5.d (toxic effects)',
      'ICD-10-CM Official Guidelines, Section I.C.10.b.1 (acute respiratory failure: poisoning takes precedence)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: overdose
claim: outpatient
from: 2023-02-14
diagnoses: [R40.20, T40.2X1A]
`,
        good: `encounter: overdose
claim: outpatient
from: 2023-02-14
diagnoses: [T40.2X1A, R40.20]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['T'] },

  checkEncounter(encounter, context) {
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading === undefined || !isManifestation(leading)) return;
    const poisoning = reportedDiagnoses(encounter, context).find(isTreatedPoisoning);
    if (poisoning === undefined) return;
    context.report({
      span: leading.reference.span,
      message: `${leading.reference.text} is sequenced before ${poisoning.code}: the poisoning comes first`,
      related: [{ span: poisoning.reference.span, message: `${poisoning.code}: ${poisoning.title}` }],
      fixes: move(encounter, poisoning, leading, context),
    });
  },
});

function isManifestation({ code }: ReportedDiagnosis): boolean {
  return (inCategories(code, 'R00', 'R99') && !isBelow(code, 'R65')) || isBelow(code, 'J96.0', 'J96.2');
}

function isTreatedPoisoning(one: ReportedDiagnosis): boolean {
  return drugRoleOf(one) === 'poisoning' && seventhCharacterOf(one.code) === 'A';
}
