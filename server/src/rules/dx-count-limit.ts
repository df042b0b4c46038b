import { defineRule } from './rule.js';

/** HI01 to HI12 of the 837 professional; items A to L of the CMS-1500 form. */
const MOST_DIAGNOSES = 12;

export default defineRule({
  meta: {
    id: 'dx-count-limit',
    summary: 'A professional claim has more than twelve diagnoses.',
    why: 'There is room for twelve; a claim with more is refused or loses the rest. Services for further conditions go on a claim of their own.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'ASC X12N 837 professional (005010X222), HI (health care diagnosis code, HI01 to HI12)',
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 item 21)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: yearly-review
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9, D50.9]
`,
        good: `encounter: yearly-review
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter({ diagnoses }, { report }) {
    const excess = diagnoses[MOST_DIAGNOSES];
    if (excess === undefined) return;
    const written = excess.code?.text ?? 'This';
    const message = `${written} is diagnosis ${MOST_DIAGNOSES + 1} of ${diagnoses.length}: a professional claim has room for ${MOST_DIAGNOSES}`;
    report({ span: excess.code?.span ?? excess.span, message });
  },
});
