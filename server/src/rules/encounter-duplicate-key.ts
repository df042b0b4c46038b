import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'encounter-duplicate-key',
    summary: 'A key stands twice in the same mapping.',
    why: 'Readers of the file disagree on which of the two counts; some refuse the file.',
    severity: 'error',
    sources: [
      'YAML 1.2.2, section 3.2.1.3 (keys of a mapping are unique)',
      'RFC 8259, section 4 (names should be unique)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: two-dates
claim: professional
from: 2023-02-14
from: 2023-02-15
diagnoses: [I10]
`,
        good: `encounter: one-date
claim: professional
from: 2023-02-14
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('encounter-duplicate-key'),
});
