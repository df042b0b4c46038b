import { defineRule } from './rule.js';
import { nearestCodes } from './support/fixes.js';
import { knownElsewhere, onDay } from './support/names.js';
import { severityOfWrong } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'hcpcs-unknown-code',
    summary: 'A HCPCS Level II code is not in the HCPCS file in force on the date of service.',
    why: 'Lines with a code that the quarterly file does not have are returned. Dental D codes are not judged: the CMS file does not carry them.',
    severity: 'error',
    sources: ['I/OCE, edit 6 (invalid procedure code)'],
    data: ['HCPCS Level II quarterly files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: insulin-supply
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
lines:
  - { code: J0000, diagnoses: [1], units: 1 }
`,
        good: `encounter: insulin-supply
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
lines:
  - { code: J1815, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['hcpcs'] },

  checkReference(reference, context) {
    if (reference.system !== 'hcpcs') return;
    const state = stateOf(reference, context);
    if (state.kind !== 'absent') return;
    const { date } = state.lookup;
    context.report({
      span: reference.span,
      message: `${reference.text} is not a HCPCS Level II code ${onDay(date, 'hcpcs', context.codes)}${knownElsewhere(state.elsewhere)}`,
      ...severityOfWrong(reference),
      fixes: nearestCodes(reference, date, context),
    });
  },
});
