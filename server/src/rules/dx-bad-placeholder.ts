import { defineRule } from './rule.js';
import { write } from './support/fixes.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'dx-bad-placeholder',
    summary:
      'The X placeholders of a diagnosis are missing, misplaced or needless, so its last character is in the wrong position.',
    why: 'A 7th character counts only in the 7th position; the empty positions before it must hold X. Reported where exactly one code in force can be meant.',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.A.4 (placeholder character)',
      'ICD-10-CM Official Guidelines, Section I.A.5 (7th characters)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'always',
    examples: [
      {
        bad: `encounter: fall-at-home
claim: professional
from: 2023-02-14
diagnoses: [S00.83XA, W19.A]
`,
        good: `encounter: fall-at-home
claim: professional
from: 2023-02-14
diagnoses: [S00.83XA, W19.XXXA]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm'] },

  checkReference(reference, context) {
    const state = stateOf(reference, context);
    if (state.kind !== 'bad-placeholder') return;
    const { code } = state.repaired;
    context.report({
      span: reference.span,
      message: `${reference.text} has its X placeholders wrong: the code is ${code}`,
      fixes: [write(reference, code, 'repair', context)],
    });
  },
});
