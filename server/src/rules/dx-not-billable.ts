import { defineRule } from './rule.js';
import { billableBelow, useCode } from './support/fixes.js';
import { severityOfIncomplete } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'dx-not-billable',
    summary: 'A diagnosis is a category: one of the codes below it must be reported.',
    why: 'Payers reject categories. ICD-10-CM asks for the highest number of characters that the code set offers. (A category that once was billable is reported by code-not-effective-on-dos, one that lacks only its 7th character by dx-missing-7th-char.)',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.B.2 (level of detail in coding)',
      'I/OCE, edit 1 (invalid diagnosis code)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'always',
    examples: [
      {
        bad: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11]
`,
        good: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11.9]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm'] },

  checkReference(reference, context) {
    const { codes, report } = context;
    const state = stateOf(reference, context);
    const graded = severityOfIncomplete(reference);
    if (state.kind !== 'category' || graded === undefined) return;
    const { code, date } = state.lookup;
    report({
      span: reference.span,
      message: `${reference.text} is a category, not a billable code`,
      ...graded,
      fixes: billableBelow('icd10cm', code, date, codes).map((offer) => useCode(reference, offer, context)),
    });
  },
});
