import { defineRule } from './rule.js';
import { useCode } from './support/fixes.js';
import { severityOfIncomplete } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'dx-missing-7th-char',
    summary: 'A diagnosis lacks only the 7th character that its category requires.',
    why: 'Without the 7th character the code is invalid. For injuries it tells the phase of care: active treatment, healing, or sequela.',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.A.5 (7th characters)',
      'ICD-10-CM Tabular List, 7th character notes of the categories',
    ],
    data: ['ICD-10-CM tabular list (7th character definitions)', 'ICD-10-CM order files'],
    fix: 'always',
    examples: [
      {
        bad: `encounter: hip-fracture
claim: professional
from: 2023-02-14
diagnoses: [S72.001]
`,
        good: `encounter: hip-fracture
claim: professional
from: 2023-02-14
diagnoses: [S72.001A]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm'] },

  checkReference(reference, context) {
    const state = stateOf(reference, context);
    const graded = severityOfIncomplete(reference);
    if (state.kind !== 'missing-seventh' || graded === undefined) return;
    const characters = state.choices.map(({ character }) => character).join(', ');
    context.report({
      span: reference.span,
      message: `${reference.text} needs a 7th character: one of ${characters}`,
      // Every character is offered, however many: a list with gaps would look complete.
      ...graded,
      fixes: state.choices.map(({ code, meaning }) => useCode(reference, { code, title: meaning }, context)),
    });
  },
});
