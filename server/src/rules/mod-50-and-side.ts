import { defineRule } from './rule.js';
import { modifierAmong, modifiersAmong, removeModifier } from './support/line-modifiers.js';

const BOTH_SIDES: ReadonlySet<string> = new Set(['50']);
const ONE_SIDE: ReadonlySet<string> = new Set(['LT', 'RT']);

export default defineRule({
  meta: {
    id: 'mod-50-and-side',
    summary: 'Modifier 50 (both sides) and LT or RT (one side) are on the same line.',
    why: 'The line says that both sides were treated and that one was. Payers return it or pay for one side.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 4 (use of modifiers 50, LT and RT)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 (bilateral procedures)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: eye-clinic
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [H25.13]
lines:
  - { revenue: "0361", code: C9757, modifiers: ["50", LT], units: 1 }
`,
        good: `encounter: eye-clinic
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [H25.13]
lines:
  - { revenue: "0361", code: C9757, modifiers: ["50"], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const both = modifierAmong(line, BOTH_SIDES);
      if (both === undefined) continue;
      for (const side of modifiersAmong(line, ONE_SIDE)) {
        context.report({
          span: side.span,
          message: `${side.text} says one side, ${both.text} on the same line says both`,
          fixes: [...removeModifier(line, side, context), ...removeModifier(line, both, context)],
          related: [{ span: both.span, message: `${both.text}: both sides` }],
        });
      }
    }
  },
});
