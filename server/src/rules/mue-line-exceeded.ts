import { defineRule } from './rule.js';
import { countedUnits } from './support/counted-units.js';
import { cited, unlikelyUnits } from './support/medically-unlikely.js';
import { MUE_TABLES } from './trigger.js';

export default defineRule({
  meta: {
    id: 'mue-line-exceeded',
    summary:
      'The units of one line exceed the medically unlikely edit of its code, which is held against each line (MAI 1).',
    why: 'All units of the line are denied. Units that were necessary can be reported on several lines with 76, 77, 91, 59, X{EPSU} or anatomic modifiers. Runs when you have imported the MUE table of the claim that covers the date. Lines over several days, and lines with GY, GZ or JW, are not judged.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare NCCI medically unlikely edits, MUE adjudication indicator 1',
      'Medicare NCCI Policy Manual, chapter I, section V (medically unlikely edits)',
    ],
    data: ['NCCI MUE tables (imported)'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: tube-feeding-supplies
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [R13.10]
lines:
  - { code: B4034, diagnoses: [1], units: 3 }
`,
        good: `encounter: tube-feeding-supplies
claim: professional
from: 2024-07-10
place: "12"
diagnoses: [R13.10]
lines:
  - { code: B4034, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: MUE_TABLES },

  checkEncounter(encounter, context) {
    for (const { edit, lines } of unlikelyUnits(encounter, 1, context)) {
      for (const { line, units } of lines) {
        if (units <= edit.units) continue;
        context.report({
          span: line.line.units?.span ?? line.reference.span,
          message: `${countedUnits(units)} of ${line.code} on one line: ${edit.units} at most${cited(edit)}`,
        });
      }
    }
  },
});
