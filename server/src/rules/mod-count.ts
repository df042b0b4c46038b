import type { CodeReference } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { MOST_MODIFIERS, modifierValue, removeModifier } from './support/line-modifiers.js';

export default defineRule({
  meta: {
    id: 'mod-count',
    summary: 'A line has more than four modifiers, or the same modifier twice.',
    why: 'A claim line has room for four modifiers: a fifth is lost or stops the claim, and a repeated one takes the place of one that says something.',
    severity: 'error',
    sources: ['ASC X12N 837 (005010X222A1, SV101-3 to SV101-6; 005010X223A2, SV202-3 to SV202-6)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [NU, LT, KX, GA, CG], diagnoses: [1], units: 1 }
`,
        good: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [NU, LT, KX, GA], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const { repeated, beyond } = sorted(line.modifiers);
      for (const modifier of repeated) {
        const message = `${modifier.text} is on this line already`;
        const fixes = removeModifier(line, modifier, context, 'repair');
        context.report({ span: modifier.span, message, fixes, severity: 'warning' });
      }
      for (const { modifier, position } of beyond) {
        const message = `${modifier.text} is modifier ${position} of this line: a claim line has room for ${MOST_MODIFIERS}`;
        context.report({ span: modifier.span, message, fixes: removeModifier(line, modifier, context) });
      }
    }
  },
});

/** Repeated modifiers do not count towards the limit: without them the line may have room. */
function sorted(modifiers: readonly CodeReference[]) {
  const given = modifiers.filter(({ text }) => text.trim() !== '');
  const values = given.map(modifierValue);
  const repeated = given.filter((_, index) => values.indexOf(values[index] ?? '') < index);
  const distinct = given.filter((modifier) => !repeated.includes(modifier));
  const beyond = distinct.slice(MOST_MODIFIERS).map((modifier, index) => ({
    modifier,
    position: MOST_MODIFIERS + index + 1,
  }));
  return { repeated, beyond };
}
