import { compact } from '../../../codesets/src/shapes.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { reportable, useCode } from './support/fixes.js';
import { admissionDay, carries, nightsBetween } from './support/inpatient-stay.js';

/** More than 96 consecutive hours: the Medicare Code Editor asks for a stay of more than four days. */
const SHORTEST_STAY = 5;

/** Hours of ventilation that the longer code begins above. */
const SHORTER_HOURS = 96;

/** Respiratory ventilation for 24 to 96 consecutive hours, and for less. */
const SHORTER_VENTILATION = ['5A1945Z', '5A1935Z'];

/** Discharge status of a patient who is still in the hospital. */
const STILL_PATIENT = '30';

/** Frequencies of a bill for a part of a stay (third digit of the type of bill): its days are not those of the stay. */
const PART_OF_STAY = /^0?..[2-4]$/;

export default defineRule({
  meta: {
    id: 'pcs-los-conflict',
    summary: 'A procedure lasted longer than the stay: ventilation for more than 96 hours in less than five days.',
    why: 'Ventilation for more than 96 consecutive hours decides on the highest-paid groups. The Medicare Code Editor returns the claim when the stay, from admission to discharge, is shorter than five days.',
    severity: 'warning',
    claims: ['inpatient'],
    sources: ['Definitions of Medicare Code Edits, edit 19 (procedure inconsistent with length of stay)'],
    data: ['Medicare Code Editor attributes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: respiratory-failure-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-06
diagnoses: [{ code: J96.01, poa: Y }]
procedures: [5A1955Z]
`,
        good: `encounter: respiratory-failure-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-06
diagnoses: [{ code: J96.01, poa: Y }]
procedures: [5A1945Z]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { procedures: true },

  checkEncounter(encounter, context) {
    const days = encounter.procedures.length === 0 ? undefined : lengthOfStay(encounter);
    if (days === undefined || days >= SHORTEST_STAY) return;
    for (const { code } of encounter.procedures) {
      if (code === undefined || !carries(code, 'los', context.codes)) continue;
      context.report({
        span: code.span,
        message: `${code.text} takes more than 96 hours, and the stay is ${days === 1 ? '1 day' : `${days} days`} long`,
        // Four nights may hold more than 96 hours: there the dates are as likely to be wrong as the code.
        fixes: days * 24 < SHORTER_HOURS ? shorterVentilation(code, context) : [],
      });
    }
  },
});

/** Days from admission to discharge; undefined while the patient is there, or when the bill is for a part of the stay. */
function lengthOfStay(encounter: Encounter): number | undefined {
  const { admissionDate, billType, dischargeStatus, through } = encounter;
  const admission = admissionDay(encounter);
  if (admission === undefined || through === undefined || through.value < admission) return undefined;
  if (dischargeStatus !== undefined && compact(dischargeStatus.text) === STILL_PATIENT) return undefined;
  const isPart = billType !== undefined && PART_OF_STAY.test(compact(billType.text));
  return isPart && admissionDate === undefined ? undefined : nightsBetween(admission, through.value);
}

function shorterVentilation(code: CodeReference, context: RuleContext): Fix[] {
  if (code.date === undefined) return [];
  return reportable('icd10pcs', SHORTER_VENTILATION, code.date, context.codes).map((offer) =>
    useCode(code, offer, context),
  );
}
