import { hasShape } from '../../../codesets/src/shapes.js';
import type { CodeReference } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { nearestCodes } from './support/fixes.js';

export default defineRule({
  meta: {
    id: 'mod-unknown',
    summary: 'A modifier is not two characters, or is no CPT or HCPCS Level II modifier on the date of service.',
    why: 'A line with an invalid modifier is returned, and a mistyped modifier may change what is paid.',
    severity: 'error',
    sources: ['I/OCE, edit 22 (invalid modifier)'],
    data: ['HCPCS Level II modifiers', 'Numbers of the CPT modifiers'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LTX], diagnoses: [1], units: 1 }
`,
        good: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LT], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkReference(reference, context) {
    if (reference.system !== 'modifier' || reference.text.trim() === '') return;
    const trouble = troubleWith(reference, context);
    if (trouble === undefined) return;
    context.report({
      span: reference.span,
      message: `${reference.text} ${trouble}`,
      ...(reference.date !== undefined && { fixes: nearestCodes(reference, reference.date, context) }),
    });
  },
});

function troubleWith({ text, date }: CodeReference, { codes }: RuleContext): string | undefined {
  if (!hasShape('modifier', text)) return 'is not a modifier: modifiers have two characters';
  if (date === undefined) return undefined;
  const found = codes.lookup('modifier', text, date);
  switch (found.status) {
    case 'absent':
      return 'is not a CPT or HCPCS Level II modifier';
    case 'retired':
      return `is no longer a modifier on ${date}${found.through === undefined ? '' : `: it ended on ${found.through}`}`;
    case 'not-yet':
      return `is not yet a modifier on ${date}${found.from === undefined ? '' : `: it begins on ${found.from}`}`;
    default:
      return undefined;
  }
}
