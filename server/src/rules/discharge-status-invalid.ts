import { defineRule } from './rule.js';
import { checkTwoDigitCode } from './support/administrative.js';

export default defineRule({
  meta: {
    id: 'discharge-status-invalid',
    summary: 'A patient discharge status is not a two-digit code of the CMS list.',
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
    if (reference.system === 'discharge-status') checkTwoDigitCode(reference, 'discharge status', context);
  },
});
