import type { Diagnosis, Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { agesDuringStay, conflictingGroup } from './support/age-groups.js';
import { isObstetric } from './support/code-ranges.js';
import { isNewborn } from './support/newborn.js';

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
    for (const diagnosis of diagnoses) {
      const { code } = diagnosis;
      const group = code && conflictingGroup(code, ages, codes);
      if (code === undefined || group === undefined || isLeftToOthers(diagnosis, encounter)) continue;
      report({
        span: code.span,
        message: `${code.text} is for ${group.label}; the patient was ${atAdmission} at admission`,
        related: [{ span: birthDate.span, message: `Born on ${birthDate.value}` }],
      });
    }
  },
});

/** Obstetric codes on a newborn's record are for ob-code-on-newborn. */
function isLeftToOthers({ code, role }: Diagnosis, encounter: Encounter): boolean {
  if (code === undefined || role === 'admitting' || role === 'reason-for-visit') return false;
  return isObstetric(code.text) && isNewborn(encounter);
}
