import { defineRule } from './rule.js';
import { checkTwoDigitCode } from './support/administrative.js';

export default defineRule({
  meta: {
    id: 'pos-invalid',
    summary: 'A place of service is not in the CMS list.',
    why: 'The place decides between the facility and the non-facility rate; claims with an unassigned place are returned.',
    severity: 'error',
    sources: ['Medicare Claims Processing Manual (Pub. 100-04), chapter 26 (place of service codes)'],
    data: ['CMS place of service list'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: office-visit
claim: professional
from: 2023-02-14
place: "00"
diagnoses: [I10]
`,
        good: `encounter: office-visit
claim: professional
from: 2023-02-14
place: "11"
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['place-of-service'] },

  checkReference(reference, context) {
    if (reference.system === 'place-of-service') checkTwoDigitCode(reference, 'place of service', context);
  },
});
