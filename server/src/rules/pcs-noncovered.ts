import { defineRule } from './rule.js';
import { hasLimitedCoverage, reasonNotCovered } from './support/coverage.js';
import { mayBeMedicare } from './support/inpatient-stay.js';

export default defineRule({
  meta: {
    id: 'pcs-noncovered',
    summary: 'Medicare does not cover a procedure, or covers it only under conditions.',
    why: 'The Medicare Code Editor stops such claims for review. Some procedures are never covered; sterilization is not when it is the purpose (Z30.2), autologous stem cells are not for acute leukemia that is not in remission, a pancreas alone is not without type 1 diabetes, and some artificial discs are not over age 60. Transplants have limited coverage: they are paid in approved hospitals, for the covered conditions. Claims for other payers are not checked.',
    severity: 'info',
    claims: ['inpatient'],
    sources: [
      'Definitions of Medicare Code Edits, edit 11 (non-covered procedure)',
      'Definitions of Medicare Code Edits, edit 17 (limited coverage)',
    ],
    data: ['Medicare Code Editor attributes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: sterilization-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-04
payer: medicare
diagnoses:
  - { code: O34.211, poa: Y }
  - Z30.2
procedures: [0UL70ZZ]
`,
        good: `encounter: sterilization-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-04
payer: commercial
diagnoses:
  - { code: O34.211, poa: Y }
  - Z30.2
procedures: [0UL70ZZ]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { procedures: true },

  checkEncounter(encounter, context) {
    if (!mayBeMedicare(encounter)) return;
    for (const { code } of encounter.procedures) {
      if (code === undefined) continue;
      const reason = reasonNotCovered(code, encounter, context);
      const limit = hasLimitedCoverage(code, encounter, context) ? 'has limited coverage under Medicare' : undefined;
      const trouble = reason ?? limit;
      if (trouble !== undefined) context.report({ span: code.span, message: `${code.text} ${trouble}` });
    }
  },
});
