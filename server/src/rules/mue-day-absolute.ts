import { defineRule } from './rule.js';
import { checkUnitsOfDay } from './support/units-of-a-day.js';
import { MUE_TABLES } from './trigger.js';

export default defineRule({
  meta: {
    id: 'mue-day-absolute',
    summary: 'The units of a code on one day exceed its medically unlikely edit, which policy makes absolute (MAI 2).',
    why: 'All units of the day are denied, and contractors cannot pay more on appeal: the value follows from statute, anatomy or the descriptor. Runs when you have imported the MUE table of the claim that covers the date. Lines over several days, and lines with GY, GZ or JW, are not judged.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare NCCI medically unlikely edits, MUE adjudication indicator 2',
      'Medicare NCCI Policy Manual, chapter I, section V (medically unlikely edits)',
    ],
    data: ['NCCI MUE tables (imported)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: glucose-meter
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [E11.9]
lines:
  - { code: E0607, diagnoses: [1], units: 2 }
`,
        good: `encounter: glucose-meter
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [E11.9]
lines:
  - { code: E0607, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: MUE_TABLES },

  checkEncounter(encounter, context) {
    checkUnitsOfDay(encounter, 2, context);
  },
});
