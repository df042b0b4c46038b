import { compact } from '../../../codesets/src/shapes.js';
import type { SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import type { CodeState } from './support/code-state.js';
import { useCode, write } from './support/fixes.js';
import { systemName, withArticle } from './support/names.js';
import { stateOf } from './support/state-of.js';

type Mismatch = Extract<
  CodeState,
  { kind: 'letter-for-digit' | 'other-system' | 'icd-9' | 'misplaced-dot' | 'misshapen' }
>;

const SHAPES: Partial<Record<SystemId, string>> = {
  icd10cm: 'a letter and two characters, then a dot and up to four more',
  hcpcs: 'a letter A to V and four digits',
  cpt: 'five digits, or four digits and one of the letters A, F, M, T, U',
};

export default defineRule({
  meta: {
    id: 'code-shape-mismatch',
    summary: 'A value cannot be a code of the system that its place asks for.',
    why: 'A code in the wrong place, a code of ICD-9-CM, or a letter O typed for a zero is rejected before anyone reads what was meant.',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.A.2 (format and structure)',
      '45 CFR 162.1002 (the code sets that claims must use)',
    ],
    data: ['Shapes of the code systems', 'ICD-10-CM, ICD-10-PCS and HCPCS Level II codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: wrong-place
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [K35.80, 0DTJ4ZZ]
`,
        good: `encounter: right-place
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
`,
      },
      {
        bad: `encounter: old-code-set
claim: professional
from: 2020-11-02
diagnoses: ["250.00"]
`,
        good: `encounter: old-code-set
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'] },

  checkReference(reference, context) {
    const state = stateOf(reference, context);
    if (!isMismatch(state, reference)) return;
    const fixes = fixesFor(reference, state, context);
    context.report({
      span: reference.span,
      message: `${reference.text} ${trouble(reference, state)}`,
      ...(fixes.length > 0 && { fixes }),
    });
  },
});

/** The shape of ICD-10-PCS codes alone is the business of pcs-shape. */
function isMismatch(state: CodeState, reference: CodeReference): state is Mismatch {
  switch (state.kind) {
    case 'letter-for-digit':
    case 'misshapen':
      return reference.system !== 'icd10pcs';
    case 'other-system':
    case 'icd-9':
    case 'misplaced-dot':
      return true;
    default:
      return false;
  }
}

function trouble(reference: CodeReference, state: Mismatch): string {
  const own = expected(reference);
  switch (state.kind) {
    case 'letter-for-digit': {
      // The first character of these codes may be a letter O or I.
      const letter = compact(reference.text).slice(1).includes('O') ? 'O' : 'I';
      return `cannot be ${withArticle(own)} code: it has a letter ${letter} where only a digit can be`;
    }
    case 'other-system': {
      const others = state.systems.map((system) => withArticle(systemName(system))).join(' or ');
      const older = !state.certain && mayBeIcd9(reference) ? ', or of an ICD-9-CM code without its dot' : '';
      return `is not ${withArticle(own)} code: it ${state.certain ? 'is' : 'has the shape of'} ${others} code${older}`;
    }
    case 'icd-9':
      return `is not ${withArticle(own)} code: it looks like ICD-9-CM, which ended on 2015-09-30`;
    case 'misplaced-dot':
      return 'has its dot in the wrong place: in ICD-10-CM it follows the third character';
    case 'misshapen':
      return `cannot be ${withArticle(own)} code: ${SHAPES[reference.system] ?? 'its shape is another'}`;
  }
}

/** Diagnoses of ICD-9-CM were digits, and two of them behind the dot at most. */
function mayBeIcd9({ system, text }: CodeReference): boolean {
  return system === 'icd10cm' && /^\d{3,5}$/.test(text.trim());
}

function fixesFor(reference: CodeReference, state: Mismatch, context: RuleContext): Fix[] {
  if (state.kind === 'letter-for-digit') {
    // Only a code that is in force shows that the digits were meant.
    return [write(reference, state.repaired, state.exists ? 'repair' : 'edit', context)];
  }
  if (state.kind === 'misplaced-dot' && state.meant !== undefined) {
    return [useCode(reference, { code: state.meant.code, title: state.meant.title ?? '' }, context)];
  }
  return [];
}

/** What the place asks for: a line takes codes of two systems, unless the code names one. */
function expected({ role, system, systemIsExplicit }: CodeReference): string {
  return role === 'line' && !systemIsExplicit ? 'CPT or HCPCS Level II' : systemName(system);
}
