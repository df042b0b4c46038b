import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-bad-date',
    summary: 'A date is not a calendar day written YYYY-MM-DD.',
    why: 'The date of service decides which release of each code set is in force. Without a readable one no code is checked.',
    severity: 'error',
    sources: ['ISO 8601 (calendar date, extended format)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: no-such-day
claim: professional
from: 2023-02-30
diagnoses: [I10]
`,
        good: `encounter: real-day
claim: professional
from: 2023-02-28
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-bad-date'),
});
