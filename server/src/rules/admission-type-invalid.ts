import { defineRule } from './rule.js';

export default defineRule({
  meta: {
    id: 'admission-type-invalid',
    summary: 'The priority (type) of admission is not 1 to 5 or 9.',
    why: 'Institutional claims with another value are returned: 6 to 8 are reserved and 0 is no code.',
    severity: 'error',
    claims: ['inpatient', 'outpatient'],
    sources: [
      'Medicare Claims Processing Manual, chapter 25, section 75.1 (form locator 14, priority (type) of admission or visit)',
    ],
    data: ['CMS claim admission type list'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
admission: { type: "6" }
diagnoses: [{ code: J18.9, poa: Y }]
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
admission: { type: "1" }
diagnoses: [{ code: J18.9, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter({ admissionType }, { report }) {
    if (admissionType === undefined || /^[1-59]$/.test(admissionType.text.trim())) return;
    const { text, span } = admissionType;
    report({ span, message: `${text} is not a type of admission: those are 1 to 5, and 9 for not available` });
  },
});
