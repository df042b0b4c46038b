import { compact } from '../../../codesets/src/shapes.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import type { CodeState } from './support/code-state.js';
import { write } from './support/fixes.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'pcs-shape',
    summary: 'An ICD-10-PCS code has not seven characters of 0-9, A-H, J-N and P-Z.',
    why: 'ICD-10-PCS leaves out the letters O and I because they look like 0 and 1; a code that has them, or has fewer than seven characters, cannot be in any table.',
    severity: 'error',
    sources: ['ICD-10-PCS Official Guidelines, conventions A1, A2 and A8'],
    data: ['Shape of ICD-10-PCS codes', 'ICD-10-PCS validity dates (to tell whether a mended code exists)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: hip-replacement
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [M16.11]
procedures: [OSR9019]
`,
        good: `encounter: hip-replacement
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [M16.11]
procedures: [0SR9019]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10pcs'] },

  checkReference(reference, context) {
    if (reference.system !== 'icd10pcs') return;
    const state = stateOf(reference, context);
    if (state.kind !== 'letter-for-digit' && state.kind !== 'misshapen') return;
    context.report({
      span: reference.span,
      message: `${reference.text} ${trouble(reference)}`,
      ...(state.kind === 'letter-for-digit' && { fixes: fixes(reference, state, context) }),
    });
  },
});

/** Digits for letters keep the meaning for certain only when the result is a code; what is none on the date is no help. */
function fixes(
  reference: CodeReference,
  { repaired, exists }: Extract<CodeState, { kind: 'letter-for-digit' }>,
  context: RuleContext,
): Fix[] {
  if (exists) return [write(reference, repaired, 'repair', context)];
  const { date } = reference;
  const mayExist = date === undefined || context.codes.lookup('icd10pcs', repaired, date).status === 'unknown';
  return mayExist ? [write(reference, repaired, 'edit', context)] : [];
}

function trouble({ text }: CodeReference): string {
  const code = compact(text);
  if (code.length !== 7) return `has ${code.length} of the 7 characters of an ICD-10-PCS code`;
  const letter = /[OI]/.exec(code)?.[0];
  return letter === undefined
    ? 'has characters that ICD-10-PCS does not use at their positions'
    : `has a letter ${letter}, which ICD-10-PCS does not use`;
}
