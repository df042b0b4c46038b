import { defineRule } from './rule.js';
import { checkUnitsOfDay } from './support/units-of-a-day.js';
import { MUE_TABLES } from './trigger.js';

export default defineRule({
  meta: {
    id: 'mue-day-clinical',
    summary:
      'The units of a code on one day exceed its medically unlikely edit, which rests on clinical judgement (MAI 3).',
    why: 'All units of the day are denied at first; contractors may pay more where the record shows that the units were right and necessary. Runs when you have imported the MUE table of the claim that covers the date. Lines over several days, and lines with GY, GZ or JW, are not judged.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare NCCI medically unlikely edits, MUE adjudication indicator 3',
      'Medicare NCCI Policy Manual, chapter I, section V (medically unlikely edits)',
    ],
    data: ['NCCI MUE tables (imported)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: walking-cane
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [R26.89]
lines:
  - { code: E0100, diagnoses: [1], units: 2 }
`,
        good: `encounter: walking-cane
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [R26.89]
lines:
  - { code: E0100, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: MUE_TABLES },

  checkEncounter(encounter, context) {
    checkUnitsOfDay(encounter, 3, context);
  },
});
