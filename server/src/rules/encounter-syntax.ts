import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-syntax',
    summary: 'The text does not follow the syntax of its file format.',
    why: 'What cannot be read cannot be checked: everything after the mistake may be misunderstood or missed.',
    severity: 'error',
    sources: ['YAML 1.2.2', 'RFC 8259 (JSON)'],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: unclosed-list
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9
`,
        good: `encounter: closed-list
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-syntax'),
});
