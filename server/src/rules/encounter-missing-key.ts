import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-missing-key',
    summary: 'A key that an encounter needs is missing.',
    why: 'Without the kind of claim or the date nothing can be judged: both decide which code set and which edits are in force.',
    severity: 'error',
    sources: ['Encounter file format, table of keys'],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: undated
claim: professional
diagnoses: [I10]
`,
        good: `encounter: dated
claim: professional
from: 2023-02-14
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-missing-key'),
});
