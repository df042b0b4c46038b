import { defineRule } from './rule.js';
import { nearestCodes } from './support/fixes.js';
import { knownElsewhere, onDay } from './support/names.js';
import { severityOfWrong } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'dx-unknown-code',
    summary: 'A diagnosis is no ICD-10-CM code of the release in force on the governing date.',
    why: 'Claims with a code that the release does not have are returned unprocessed.',
    severity: 'error',
    sources: ['Medicare Code Editor, edit 1 (invalid diagnosis)', 'I/OCE, edit 1 (invalid diagnosis code)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: blood-pressure-check
claim: professional
from: 2023-02-14
diagnoses: [I10.0]
`,
        good: `encounter: blood-pressure-check
claim: professional
from: 2023-02-14
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm'] },

  checkReference(reference, context) {
    if (reference.system !== 'icd10cm') return;
    const state = stateOf(reference, context);
    if (state.kind !== 'absent') return;
    const { date } = state.lookup;
    context.report({
      span: reference.span,
      message: `${reference.text} is not an ICD-10-CM code ${onDay(date, 'icd10cm', context.codes)}${knownElsewhere(state.elsewhere)}`,
      ...severityOfWrong(reference),
      fixes: nearestCodes(reference, date, context),
    });
  },
});
