import { defineRule } from './rule.js';
import { modifierAmong, removeModifier } from './support/line-modifiers.js';

/** Pairs that contradict each other: the notice was required, voluntary, or not given. GX beside GY is allowed. */
const CONFLICTS: readonly (readonly [one: string, other: string, why: string])[] = [
  ['GA', 'GZ', 'a required notice of liability was given, and none was'],
  ['GA', 'GX', 'the notice of liability was required, and it was voluntary'],
  ['GX', 'GZ', 'a notice of liability was given, and none was'],
];

export default defineRule({
  meta: {
    id: 'mod-liability-conflict',
    summary: 'Liability modifiers that contradict each other are on the same line: GA with GZ, GA with GX, GX with GZ.',
    why: 'The modifiers decide who pays for what Medicare does not. Medicare returns lines on which they contradict each other.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    effective: { from: '2010-04-01' },
    sources: [
      'CMS Change Request 6563 (MLN Matters MM6563: modifiers GA and GX, effective 2010-04-01)',
      'HCPCS Level II definitions of GA, GX and GZ',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: lift-chair
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [GA, GZ], diagnoses: [1], units: 1 }
`,
        good: `encounter: lift-chair
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [GA], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      for (const [one, other, why] of CONFLICTS) {
        const first = modifierAmong(line, new Set([one]));
        const second = modifierAmong(line, new Set([other]));
        if (first === undefined || second === undefined) continue;
        context.report({
          span: second.span,
          message: `${second.text} contradicts ${first.text} on the same line: ${why}`,
          fixes: [...removeModifier(line, second, context), ...removeModifier(line, first, context)],
          related: [{ span: first.span, message: `${first.text} is here` }],
        });
      }
    }
  },
});
