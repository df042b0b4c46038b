import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-unknown-key',
    summary: 'A key is not one that an encounter can have at this place.',
    why: 'A misspelt key is read by nobody: what it says is missing from the claim and from every check.',
    severity: 'warning',
    sources: ['Encounter file format, table of keys'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: misspelt-key
claim: professional
from: 2023-02-14
diagnosis: [I10]
diagnoses: [I10]
`,
        good: `encounter: known-keys
claim: professional
from: 2023-02-14
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-unknown-key'),
});
