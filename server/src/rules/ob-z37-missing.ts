import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { deliveryWithoutOutcome } from './support/delivery.js';
import { MOST_OFFERS, shortened } from './support/fixes.js';
import type { ReportedDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'ob-z37-missing',
    summary: 'A delivery is coded without its outcome (Z37.-).',
    why: 'Every maternal record of a delivery carries a code from Z37; the notes at O80 and O82 ask for Z37.0. On professional claims only O80 and O82 are held to it, on inpatient stays also the codes for conditions complicating childbirth.',
    severity: 'warning',
    claims: ['inpatient', 'professional'],
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.15.b.5 (outcome of delivery)',
      'ICD-10-CM Tabular List, “use additional code” notes at O80 and O82',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: birth
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [{ code: O80 }]
`,
        good: `encounter: birth
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [{ code: O80 }, { code: Z37.0 }]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['O'] },

  checkEncounter(encounter, context) {
    const delivery = deliveryWithoutOutcome(encounter, context);
    if (delivery === undefined) return;
    context.report({
      span: delivery.reference.span,
      message: `${delivery.code} is a delivery, and no diagnosis gives its outcome (Z37.-)`,
      fixes: outcomes(encounter, delivery, context),
    });
  },
});

/** After O80 only a single live birth is possible (Section I.C.15.n.3). */
function outcomes(encounter: Encounter, { code, date }: ReportedDiagnosis, { codes, file }: RuleContext): Fix[] {
  const header = code === 'O80' ? 'Z37.0' : 'Z37';
  return codes.billableBelow('icd10cm', header, date, MOST_OFFERS).flatMap(({ id, title }): Fix[] => {
    const edits = file.edits?.insertDiagnosis(encounter, id) ?? [];
    return edits.length === 0 ? [] : [{ title: `Add ${id}: ${shortened(title)}`, kind: 'edit', edits }];
  });
}
