import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { useCode } from './support/fixes.js';
import { carries } from './support/inpatient-stay.js';
import { lateralityOf } from './support/laterality.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'dx-unspecified-review',
    summary: 'A diagnosis of an inpatient stay is on the Medicare list of codes that leave the side or site open.',
    why: 'For an inpatient the record nearly always tells the side. Since 2022-04-01 the Medicare Code Editor returns claims with these codes, all of them complications or comorbidities, unless a remark on the claim says why the side cannot be determined. Codes that are unspecified in another way are often the right ones and are not reported.',
    severity: 'warning',
    claims: ['inpatient'],
    effective: { from: '2022-04-01' },
    sources: [
      'Definitions of Medicare Code Edits, edit 20 (unspecified code)',
      'CMS change request 12471 (edit 20, and the remark that passes it over)',
    ],
    data: ['Medicare Code Editor attributes', 'ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: thrombosis-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: I82.409, poa: Y }
`,
        good: `encounter: thrombosis-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: I82.401, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const diagnosis of reportedDiagnoses(encounter, context)) {
      const { reference } = diagnosis;
      if (!carries(reference, 'unspecified', context.codes)) continue;
      context.report({
        span: reference.span,
        message: `${reference.text} leaves the side or site open: Medicare returns an inpatient claim with it`,
        fixes: sides(diagnosis, context),
      });
    }
  },
});

/** The codes that say the same and name the side. */
function sides(diagnosis: ReportedDiagnosis, context: RuleContext): Fix[] {
  const { siblings } = lateralityOf(diagnosis, context.codes) ?? {};
  return [siblings?.right, siblings?.left, siblings?.bilateral].flatMap((node) =>
    node === undefined ? [] : [useCode(diagnosis.reference, { code: node.id, title: node.title }, context)],
  );
}
