import { compact } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';
import { checkTwoDigitCode } from './support/administrative.js';
import { mayBeHospitalBill } from './support/inpatient-stay.js';

/** Statuses of the list that an inpatient claim cannot have, with the claims that can. */
const OF_OTHER_CLAIMS: Readonly<Record<string, string>> = {
  '09': 'outpatient',
  '40': 'hospice',
  '41': 'hospice',
  '42': 'hospice',
};

export default defineRule({
  meta: {
    id: 'discharge-status-invalid',
    summary: 'A patient discharge status is not a two-digit code of the CMS list, or is one of other claims.',
    why: 'The status decides on transfer payment and on readmission measures; the Medicare Code Editor returns claims with an invalid one.',
    severity: 'error',
    sources: [
      'Medicare Code Editor, edit 16 (invalid discharge status)',
      'Medicare Claims Processing Manual, chapter 25, section 75.2 (form locator 17)',
    ],
    data: ['CMS patient discharge status list'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
discharge: { status: "00" }
diagnoses: [{ code: J18.9, poa: Y }]
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
discharge: { status: "01" }
diagnoses: [{ code: J18.9, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkReference(reference, context) {
    if (reference.system !== 'discharge-status') return;
    checkTwoDigitCode(reference, 'discharge status', context, (code) => OF_OTHER_CLAIMS[code] === undefined);
  },
  checkEncounter(encounter, { report }) {
    const { claim, dischargeStatus } = encounter;
    if (claim?.value !== 'inpatient' || dischargeStatus === undefined || !mayBeHospitalBill(encounter)) return;
    const kind = OF_OTHER_CLAIMS[compact(dischargeStatus.text)];
    if (kind === undefined) return;
    const { span, text } = dischargeStatus;
    report({ span, message: `${text} is a discharge status of ${kind} claims, not of an inpatient stay` });
  },
});
