import { defineRule } from './rule.js';
import { nearestCodes } from './support/fixes.js';
import { knownElsewhere, onDay } from './support/names.js';
import { severityOfWrong } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'pcs-unknown-code',
    summary: 'A procedure is no ICD-10-PCS code of the release in force on the governing date.',
    why: 'Seven good characters do not make a code: the tables allow only some combinations, and claims with others are returned.',
    severity: 'error',
    sources: [
      'Medicare Code Editor, edit 1 (invalid procedure)',
      'ICD-10-PCS Official Guidelines, convention A9 (valid combinations stand in one row of a table)',
    ],
    data: ['ICD-10-PCS validity dates'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: appendectomy
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [K35.80]
procedures: [0DTJ9ZZ]
`,
        good: `encounter: appendectomy
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10pcs'] },

  checkReference(reference, context) {
    if (reference.system !== 'icd10pcs') return;
    const state = stateOf(reference, context);
    if (state.kind !== 'absent') return;
    const { date } = state.lookup;
    context.report({
      span: reference.span,
      message: `${reference.text} is not an ICD-10-PCS code ${onDay(date, 'icd10pcs', context.codes)}${knownElsewhere(state.elsewhere)}`,
      ...severityOfWrong(reference),
      fixes: nearestCodes(reference, date, context),
    });
  },
});
