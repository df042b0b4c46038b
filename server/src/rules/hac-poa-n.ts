import type { CodeFlag } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { indicatedDiagnoses } from './support/present-on-admission.js';
import { reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

/** Indicators under which Medicare does not pay for a hospital-acquired condition. */
const ACQUIRED = ['N', 'U'];

/** Conditions that are acquired only after certain procedures. */
const AFTER_PROCEDURE = ['HAC 08', 'HAC 10', 'HAC 11', 'HAC 12', 'HAC 13', 'HAC 14'];

/** The one that also needs its principal diagnosis. */
const WITH_PRINCIPAL = 'HAC 11';

/** Ends the detail of codes that only belong to a condition: its procedures, its principal diagnoses, codes beside it. */
const PART_OF_CONDITION = /\([a-z ]*the condition\)$/;

export default defineRule({
  meta: {
    id: 'hac-poa-n',
    summary: 'A secondary diagnosis is a hospital-acquired condition that was not present on admission.',
    why: 'Medicare does not count such a diagnosis as a complication or comorbidity: the stay is paid as if it had not been reported. The indicator decides; make sure that the record supports it.',
    severity: 'info',
    claims: ['inpatient'],
    sources: [
      'Social Security Act, section 1886(d)(4)(D)',
      'MS-DRG Definitions Manual, Appendix I (hospital-acquired conditions)',
    ],
    data: ['MS-DRG hospital-acquired conditions'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: pneumonia-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: L89.154, poa: N }
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: L89.154, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const { diagnosis, code, indicator } of indicatedDiagnoses(encounter, context)) {
      if (diagnosis.role === 'principal' || !ACQUIRED.includes(indicator)) continue;
      const condition = acquiredConditions(code, context).find(
        (flag) => !PART_OF_CONDITION.test(flag.detail ?? '') && isComplete(flag.label, encounter, context),
      );
      if (condition === undefined) continue;
      context.report({
        span: code.span,
        message: `${code.text} with POA ${indicator} is a hospital-acquired condition (${condition.label}): Medicare does not pay for it`,
      });
    }
  },
});

/** True when the stay also has the procedure and the principal diagnosis that the condition asks for. */
function isComplete(label: string, encounter: Encounter, context: RuleContext): boolean {
  const belongs = (code: CodeReference | undefined) =>
    code !== undefined && acquiredConditions(code, context).some((flag) => flag.label === label);
  if (AFTER_PROCEDURE.includes(label) && !encounter.procedures.some(({ code }) => belongs(code))) return false;
  return label !== WITH_PRINCIPAL || belongs(reportedLeadingDiagnosis(encounter, context)?.reference);
}

function acquiredConditions({ system, text, date }: CodeReference, { codes }: RuleContext): readonly CodeFlag[] {
  return date === undefined ? [] : codes.flags(system, text, date).filter(({ id }) => id === 'hac');
}
