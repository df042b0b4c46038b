import { defineRule } from './rule.js';
import { FORMER_EXEMPT, indicatedDiagnoses, withIndicator } from './support/present-on-admission.js';

export default defineRule({
  meta: {
    id: 'poa-on-exempt',
    summary: 'A diagnosis has a present-on-admission indicator although its code is exempt from it.',
    why: 'CMS publishes each fiscal year the codes that report none: they are no acute condition, or always present on admission. The indicator 1 stood for that before version 5010 of the claim; now the place stays empty.',
    severity: 'warning',
    claims: ['inpatient'],
    sources: [
      'CMS list of ICD-10-CM codes exempt from POA reporting, of the fiscal year',
      'X12 request for interpretation 2797 (005010X223 knows N, U, W and Y)',
    ],
    data: ['CMS lists of codes exempt from POA reporting (from FY2024 on; earlier stays are not judged by them)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: diabetes-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: E11.65, poa: Y }
  - { code: Z79.4, poa: Y }
`,
        good: `encounter: diabetes-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: E11.65, poa: Y }
  - { code: Z79.4 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const { diagnosis, code, indicator, exempt } of indicatedDiagnoses(encounter, context)) {
      if (indicator === '' || exempt !== true) continue;
      // The old sign for "exempt" says what nothing says now. Another one was somebody's finding: only they may drop it.
      const kind = indicator === FORMER_EXEMPT ? 'repair' : 'edit';
      context.report({
        span: diagnosis.poa?.span ?? code.span,
        message: `${indicator} is not reported for ${code.text}: the code is exempt from present-on-admission reporting`,
        fixes: withIndicator(diagnosis, undefined, 'Remove the indicator', kind, context),
      });
    }
  },
});
