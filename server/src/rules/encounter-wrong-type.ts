import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-wrong-type',
    summary: 'A value is not of the kind that its key asks for.',
    why: 'A text in the place of a list or a number, or a word that is none of the fixed values, is left out of the claim.',
    severity: 'error',
    sources: ['Encounter file format, table of keys'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: wrong-claim-kind
claim: telephone
from: 2023-02-14
diagnoses: [I10]
`,
        good: `encounter: right-claim-kind
claim: professional
from: 2023-02-14
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-wrong-type'),
});
