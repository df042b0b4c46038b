import type { Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { conflictingGroup } from './support/age-groups.js';
import { governingDate } from './support/governing-date.js';
import { admissionDay, completedYears } from './support/inpatient-stay.js';

export default defineRule({
  meta: {
    id: 'age-conflict',
    summary: 'A diagnosis is for newborns, children, maternity patients or adults, and the patient is of another age.',
    why: 'The Medicare Code Editor returns the claim: either the code or the date of birth is wrong. The age counts in completed years at admission; where a birthday during the stay would resolve the conflict, nothing is reported. Maternity ages were 12 to 55 until 2019-09-30 and are 9 to 64 since. Outpatient claims are not checked: the list of the outpatient editor is another file.',
    severity: 'warning',
    claims: ['inpatient'],
    sources: ['Definitions of Medicare Code Edits, edit 4 (age conflict)'],
    data: ['Medicare Code Editor attributes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: tetanus-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 1995-07-19 }
diagnoses: [{ code: A33, poa: Y }]
`,
        good: `encounter: tetanus-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
patient: { birthDate: 1995-07-19 }
diagnoses: [{ code: A35, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, { codes, report }) {
    const { birthDate, diagnoses } = encounter;
    const ages = agesDuringStay(encounter);
    const [atAdmission] = ages;
    if (birthDate === undefined || atAdmission === undefined) return;
    for (const { code } of diagnoses) {
      const group = code && conflictingGroup(code, ages, codes);
      if (code === undefined || group === undefined) continue;
      report({
        span: code.span,
        message: `${code.text} is for ${group.label}; the patient was ${atAdmission} at admission`,
        related: [{ span: birthDate.span, message: `Born on ${birthDate.value}` }],
      });
    }
  },
});

/** Completed years at admission and at discharge. Empty when one of them is not known. */
function agesDuringStay(encounter: Encounter): readonly number[] {
  const birth = encounter.birthDate?.value;
  const first = admissionDay(encounter);
  const last = governingDate(encounter);
  if (birth === undefined || first === undefined || last === undefined) return [];
  const atAdmission = completedYears(birth, first);
  const atDischarge = completedYears(birth, last);
  return atAdmission === undefined || atDischarge === undefined ? [] : [atAdmission, atDischarge];
}
