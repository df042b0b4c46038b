import { defineRule } from './rule.js';

/** The runner reports it, because only the runner knows which findings a comment asked for. */
export default defineRule({
  meta: {
    id: 'expectation-unmet',
    summary: 'An expectation comment names a rule that reports nothing on its line, or no rule at all.',
    why: 'A fixture that expects a finding proves nothing once the finding is gone: either the edit no longer works, or the fixture was mended and the comment is out of date. Where a code could not be checked this is left to the command that runs the fixtures.',
    severity: 'warning',
    sources: ['Chartwright: expectation comments (expect: <rule-id>)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: mended-fixture
claim: professional
from: 2023-02-14
diagnoses:
  - E11.9   # expect: dx-not-billable
`,
        good: `encounter: fixture
claim: professional
from: 2023-02-14
diagnoses:
  - E11     # expect: dx-not-billable
`,
      },
    ],
    since: '0.1.0',
  },
});
