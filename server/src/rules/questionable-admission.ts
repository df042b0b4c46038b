import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { deliveryWithoutOutcome } from './support/delivery.js';
import { carries, secondaryDiagnoses } from './support/inpatient-stay.js';
import { reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'questionable-admission',
    summary:
      'The principal diagnosis is rarely reason enough to admit a patient, or a delivery is billed without its outcome.',
    why: 'The Medicare Code Editor asks for a review of such stays. Another diagnosis may have been the reason after study, or the stay was an outpatient one. Since 2018-10-01 it also questions a vaginal or cesarean delivery that has no outcome of delivery (Z37) among the secondary diagnoses.',
    severity: 'info',
    claims: ['inpatient'],
    sources: ['Definitions of Medicare Code Edits, edit 8 (questionable admission; questionable obstetric admission)'],
    data: ['Medicare Code Editor attributes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: hypertension-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: I10, poa: Y }]
`,
        good: `encounter: hypertension-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: I16.1, poa: Y }, { code: I10, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    checkPrincipal(encounter, context);
    checkDeliveries(encounter, context);
  },
});

function checkPrincipal(encounter: Encounter, context: RuleContext): void {
  const principal = reportedLeadingDiagnosis(encounter, context)?.reference;
  if (principal === undefined || !carries(principal, 'qadm', context.codes)) return;
  context.report({
    span: principal.span,
    message: `${principal.text} as principal diagnosis is rarely reason enough for an admission`,
  });
}

/** Where a diagnosis already says delivery, ob-z37-missing asks for the outcome. */
function checkDeliveries(encounter: Encounter, context: RuleContext): void {
  const { codes, report } = context;
  if (encounter.procedures.length === 0 || mayHaveOutcome(encounter, codes)) return;
  if (deliveryWithoutOutcome(encounter, context) !== undefined) return;
  for (const { code } of encounter.procedures) {
    if (code === undefined || !(carries(code, 'csect', codes) || carries(code, 'vagdel', codes))) continue;
    report({
      span: code.span,
      message: `${code.text} is a delivery, and no secondary diagnosis gives its outcome (Z37)`,
    });
  }
}

/** True also when a secondary diagnosis cannot be read: it may be the outcome. */
function mayHaveOutcome(encounter: Encounter, codes: RuleContext['codes']): boolean {
  return secondaryDiagnoses(encounter).some(({ code }) => {
    if (code?.date === undefined) return true;
    return codes.hasAttribute('icd10cm', code.text, 'delout', code.date) !== false;
  });
}
