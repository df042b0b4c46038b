import type { CodeNode } from '../../../codesets/src/types.js';
import { defineRule, type RuleContext } from './rule.js';
import { useCode } from './support/fixes.js';
import { carries } from './support/inpatient-stay.js';
import { lateralityOf } from './support/laterality.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'dx-laterality-unspecified',
    summary: 'A diagnosis leaves the side open where the code set has the same code for the right and the left.',
    why: 'The side is nearly always in the record: payers ask for it. Where the record is silent, the unspecified code is right. (Codes for which Medicare returns an inpatient claim are reported by dx-unspecified-review.)',
    severity: 'info',
    sources: ['ICD-10-CM Official Guidelines, Section I.B.13 (laterality)'],
    data: ['ICD-10-CM order files'],
    fix: 'always',
    examples: [
      {
        bad: `encounter: earache
claim: professional
from: 2023-02-14
diagnoses: [H66.90]
`,
        good: `encounter: earache
claim: professional
from: 2023-02-14
diagnoses: [H66.91]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const diagnosis of reportedDiagnoses(encounter, context)) {
      const { reference } = diagnosis;
      const sided = sidedSiblings(diagnosis, context);
      if (sided.length === 0) continue;
      if (encounter.claim?.value === 'inpatient' && carries(reference, 'unspecified', context.codes)) continue;
      context.report({
        span: reference.span,
        message: `${reference.text} leaves the side open: ${sided.map(({ id }) => id).join(', ')} name it`,
        fixes: sided.map(({ id, title }) => useCode(reference, { code: id, title }, context)),
      });
    }
  },
});

function sidedSiblings(diagnosis: ReportedDiagnosis, { codes }: RuleContext): CodeNode[] {
  const { side, siblings } = lateralityOf(diagnosis, codes) ?? {};
  if (side !== 'unspecified') return [];
  return [siblings?.right, siblings?.left, siblings?.bilateral].filter((node) => node !== undefined);
}
