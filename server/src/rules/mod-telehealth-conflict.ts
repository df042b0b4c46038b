import { defineRule } from './rule.js';
import { modifierAmong, removeModifier } from './support/line-modifiers.js';

/** The ways to reach a patient at a distance; one service has one of them. */
const WAYS: readonly (readonly [modifiers: ReadonlySet<string>, way: string])[] = [
  [new Set(['95', 'GT']), 'by sound and picture'],
  [new Set(['93', 'FQ']), 'by sound alone'],
  [new Set(['GQ']), 'not at the same time'],
];

export default defineRule({
  meta: {
    id: 'mod-telehealth-conflict',
    summary:
      'Telehealth modifiers that contradict each other are on the same line: 95 or GT, 93 or FQ, and GQ say different ways.',
    why: 'A service was given by sound and picture (95, GT), by sound alone (93, FQ) or not at the same time (GQ). Payers allow different services for each, and return a line that claims two. What the place of service must be changes with payer and year, so it is not judged.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    sources: [
      'HCPCS Level II definitions of GT, GQ and FQ',
      'CY 2023 Physician Fee Schedule final rule (87 FR 69404), section II.D (modifiers 95 and 93 of telehealth services)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: diabetes-training
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
lines:
  - { code: G0108, modifiers: [GT, GQ], diagnoses: [1], units: 1 }
`,
        good: `encounter: diabetes-training
claim: professional
from: 2020-11-02
diagnoses: [E11.9]
lines:
  - { code: G0108, modifiers: [GT], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const said = WAYS.flatMap(([modifiers, way]) => {
        const modifier = modifierAmong(line, modifiers);
        return modifier === undefined ? [] : [{ modifier, way }];
      });
      const [first, ...others] = said;
      if (first === undefined) continue;
      for (const { modifier, way } of others) {
        context.report({
          span: modifier.span,
          message: `${modifier.text} says that the service was given ${way}, ${first.modifier.text} on the same line ${first.way}`,
          fixes: [
            ...removeModifier(line, modifier, context),
            ...(others.length === 1 ? removeModifier(line, first.modifier, context) : []),
          ],
          related: [{ span: first.modifier.span, message: `${first.modifier.text}: ${first.way}` }],
        });
      }
    }
  },
});
