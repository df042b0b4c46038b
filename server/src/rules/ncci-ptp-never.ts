import { defineRule } from './rule.js';
import { fix } from './support/line-modifiers.js';
import { ptpPairs } from './support/ptp-pairs.js';
import { PTP_TABLES } from './trigger.js';

export default defineRule({
  meta: {
    id: 'ncci-ptp-never',
    summary:
      'Two services of one day are a pair of an NCCI procedure-to-procedure edit that no modifier bypasses (indicator 0).',
    why: 'The column 2 code is denied whenever both are reported for one patient and day by one provider. Runs when you have imported the NCCI table of the claim (practitioner or outpatient hospital) that covers the date; Medicaid has its own tables and is not judged.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare NCCI procedure-to-procedure edits, modifier indicator 0',
      'Medicare NCCI Policy Manual, chapter I, section A (introduction)',
      'I/OCE, edit 20 (code 2 of a code pair that is not allowed by NCCI even if an appropriate modifier is present)',
    ],
    data: ['NCCI PTP tables (imported)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: home-sleep-study
claim: professional
from: 2024-07-10
place: "11"
diagnoses: [G47.33]
lines:
  - { code: G0398, diagnoses: [1], units: 1 }
  - { code: G0400, diagnoses: [1], units: 1 }
`,
        good: `encounter: home-sleep-study
claim: professional
from: 2024-07-10
place: "11"
diagnoses: [G47.33]
lines:
  - { code: G0398, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: PTP_TABLES },

  checkEncounter(encounter, context) {
    for (const { edit, paid, denied } of ptpPairs(encounter, '0', context)) {
      const removed = context.file.edits?.removeLine(encounter, denied.line);
      context.report({
        span: denied.reference.span,
        message: `${denied.code} is not paid with ${paid.code} on ${denied.date}, whatever the modifier${because(edit.rationale)} (${edit.source})`,
        related: [{ span: paid.reference.span, message: `${paid.code} is the column 1 code, which is paid` }],
        fixes: fix(`Remove the line of ${denied.code}`, removed, 'edit'),
      });
    }
  },
});

function because(rationale: string): string {
  return rationale === '' ? '' : `: ${rationale}`;
}
