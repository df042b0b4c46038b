import { compact } from '../../../codesets/src/shapes.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { carries, mayBeMedicare } from './support/inpatient-stay.js';
import { reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'wrong-procedure',
    summary: 'A diagnosis says that a wrong procedure was performed.',
    why: 'Medicare does not pay for surgery that is the wrong one, on the wrong body part or on the wrong patient. The Medicare Code Editor stops a claim that reports it together with covered services; those go on a claim of their own. The claim without payment that reports the surgery (type of bill 0110) is left alone.',
    severity: 'warning',
    claims: ['inpatient'],
    sources: [
      'Definitions of Medicare Code Edits, edit 18 (wrong procedure performed)',
      'Medicare National Coverage Determinations Manual, sections 140.6 to 140.8 (wrong surgery)',
    ],
    data: ['Medicare Code Editor attributes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: knee-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: M17.11, poa: Y }
  - { code: Y65.53, poa: N, role: external-cause }
`,
        good: `encounter: knee-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: M17.11, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (!mayBeMedicare(encounter) || isNonPaymentClaim(encounter)) return;
    for (const { reference } of reportedDiagnoses(encounter, context)) {
      if (!carries(reference, 'wrngproc', context.codes)) continue;
      context.report({
        span: reference.span,
        message: `${reference.text} reports a wrong procedure: Medicare does not pay for it, and its claim is stopped`,
      });
    }
  },
});

/** Type of bill 0110, on which the surgery that is not paid is reported (CMS CR 6405). */
function isNonPaymentClaim({ billType }: Encounter): boolean {
  return billType !== undefined && /^0?110$/.test(compact(billType.text));
}
