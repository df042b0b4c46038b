import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { allAreKnown } from './note-instructions.js';
import { mentions, type ReportedDiagnosis, reportedDiagnoses } from './reported-diagnoses.js';

/** Encounters for delivery, whose own notes ask for the outcome. */
const DELIVERY = /^O8[02]/;

/** Complications of this very delivery. They ask for the outcome on the stay, not on every claim of a professional. */
const IN_CHILDBIRTH = /\bcomplicating childbirth\b/i;

/** The diagnosis that says delivery, on an encounter without an outcome (Z37); undefined where one may be unreadable. */
export function deliveryWithoutOutcome(encounter: Encounter, context: RuleContext): ReportedDiagnosis | undefined {
  const stay = encounter.claim?.value === 'inpatient';
  const delivery = reportedDiagnoses(encounter, context).find(
    ({ code, title }) => DELIVERY.test(code) || (stay && code.startsWith('O') && IN_CHILDBIRTH.test(title)),
  );
  return mentions(encounter, 'Z37') || !allAreKnown(encounter, context) ? undefined : delivery;
}
