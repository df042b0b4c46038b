import { hasShape } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { modifiersAmong, removeModifier } from './support/line-modifiers.js';

const FOR_CATEGORY_II: ReadonlySet<string> = new Set(['1P', '2P', '3P', '8P']);

/** CPT category II codes: four digits and F. */
const CATEGORY_II = /^\d{4}F$/;

export default defineRule({
  meta: {
    id: 'mod-cat2-only',
    summary: 'A performance measure modifier (1P, 2P, 3P, 8P) is on a code that is not a CPT category II code.',
    why: 'These modifiers say why a measured action was not taken and have a meaning only on the measure. Elsewhere the line is rejected.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: ['CMS, MLN Matters MM6514 (performance measure modifiers are for CPT category II codes only)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: quality-measure
claim: professional
from: 2020-11-02
diagnoses: [I10]
lines:
  - { code: G8427, modifiers: [8P], diagnoses: [1], units: 1 }
`,
        good: `encounter: quality-measure
claim: professional
from: 2020-11-02
diagnoses: [I10]
lines:
  - { code: G8427, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const code = lineCode(line);
      if (CATEGORY_II.test(code) || !(hasShape('hcpcs', code) || hasShape('cpt', code))) continue;
      for (const modifier of modifiersAmong(line, FOR_CATEGORY_II)) {
        const message = `${modifier.text} is for CPT category II codes (four digits and F); ${code} is none`;
        context.report({ span: modifier.span, message, fixes: removeModifier(line, modifier, context) });
      }
    }
  },
});
