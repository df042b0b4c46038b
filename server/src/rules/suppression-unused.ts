import { defineRule } from './rule.js';

/** The runner reports it, because only the runner knows which findings a comment held back. */
export default defineRule({
  meta: {
    id: 'suppression-unused',
    summary: 'A suppression comment holds nothing back, names no rule, or gives no reason.',
    why: 'A suppression outlives the mistake it was written for, and then hides the next one. One without a reason cannot be reviewed, so it does not take effect. Where a code could not be checked, an unused suppression is not reported.',
    severity: 'warning',
    sources: ['Chartwright: suppression comments (chartwright-ignore <rule-id>: <reason>)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: mended-code
claim: professional
from: 2023-02-14
diagnoses:
  - I10   # chartwright-ignore dx-unknown-code: the payer still sends the old code
`,
        good: `encounter: kept-code
claim: professional
from: 2023-02-14
diagnoses:
  - I10.0 # chartwright-ignore dx-unknown-code: the payer still sends the old code
`,
      },
    ],
    since: '0.1.0',
  },
});
