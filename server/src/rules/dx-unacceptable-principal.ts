import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { move } from './support/diagnosis-fixes.js';
import { MOST_OFFERS } from './support/fixes.js';
import { carries, secondaryDiagnoses } from './support/inpatient-stay.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

/** Attributes of codes that the Medicare Code Editor refuses as principal diagnosis, by whichever of its edits. */
const REFUSED = ['unacceptable', 'manifestation', 'ecodepdx'];

export default defineRule({
  meta: {
    id: 'dx-unacceptable-principal',
    summary:
      'The principal diagnosis is on the list of codes that cannot be one, or that can only with a secondary diagnosis.',
    why: 'Such a code describes a circumstance, a cause or an outcome, not the condition that was treated: the Medicare Code Editor returns the claim. Z51.89 is acceptable where a secondary diagnosis tells what the aftercare is for.',
    severity: 'error',
    claims: ['inpatient'],
    sources: [
      'Definitions of Medicare Code Edits, edit 9 (unacceptable principal diagnosis; requires secondary diagnosis)',
    ],
    data: ['Medicare Code Editor attributes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: cellulitis-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: B95.61, poa: Y }
  - { code: L03.115, poa: Y }
`,
        good: `encounter: cellulitis-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: L03.115, poa: Y }
  - { code: B95.61, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const principal = reportedLeadingDiagnosis(encounter, context);
    if (principal === undefined) return;
    const { reference } = principal;
    if (!carries(reference, 'unacceptable', context.codes)) return;
    const needsAnother = carries(reference, 'reqsdx', context.codes);
    if (needsAnother && secondaryDiagnoses(encounter).length > 0) return;
    context.report({
      span: reference.span,
      message: `${reference.text} ${needsAnother ? 'needs a secondary diagnosis when it is the principal one' : 'is not acceptable as principal diagnosis'}`,
      fixes: acceptableFirst(encounter, principal, context),
    });
  },
});

/** Moves one of the diagnoses that could be principal before the one that cannot. */
function acceptableFirst(encounter: Encounter, principal: ReportedDiagnosis, context: RuleContext): Fix[] {
  return reportedDiagnoses(encounter, context)
    .filter(({ diagnosis, reference }) => {
      return diagnosis.role === 'other' && !REFUSED.some((attribute) => carries(reference, attribute, context.codes));
    })
    .slice(0, MOST_OFFERS)
    .flatMap((other) => move(encounter, other, principal, context));
}
