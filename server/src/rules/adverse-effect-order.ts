import { defineRule } from './rule.js';
import { seventhCharacterOf } from './support/code-ranges.js';
import { drugRoleOf } from './support/drug-codes.js';
import { isRefusedAsPrincipal } from './support/inpatient-stay.js';
import { reportedLeadingDiagnosis } from './support/reported-diagnoses.js';
import { leadWithNextCondition } from './support/sequence.js';

export default defineRule({
  meta: {
    id: 'adverse-effect-order',
    summary: 'The drug of an adverse effect is the principal or first-listed diagnosis.',
    why: 'What the drug did to the patient comes first, then the drug (T36-T50 with the fifth or sixth character 5). Alone, the drug does not say what is treated. Where the Medicare Code Editor refuses it as principal diagnosis (since 2017-10-01), dx-unacceptable-principal reports it.',
    severity: 'warning',
    sources: ['ICD-10-CM Official Guidelines, Section I.C.19.e.5.a (adverse effect)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: opioid-constipation
claim: professional
from: 2023-02-14
diagnoses: [T40.2X5A, K59.03]
`,
        good: `encounter: opioid-constipation
claim: professional
from: 2023-02-14
diagnoses: [K59.03, T40.2X5A]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['T'] },

  checkEncounter(encounter, context) {
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading === undefined || drugRoleOf(leading) !== 'adverse-effect') return;
    if (seventhCharacterOf(leading.code) === 'S' || isRefusedAsPrincipal(encounter, leading, context)) return;
    const { span, text } = leading.reference;
    context.report({
      span,
      message: `${text} is the drug of an adverse effect: the effect comes first`,
      fixes: leadWithNextCondition(encounter, leading, context),
    });
  },
});
