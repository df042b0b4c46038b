import { defineRule } from './rule.js';
import { addModifier, hasModifier, modifierAmong } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';

/** The modifier of the assistant, and that of the plan of care it belongs to. */
const PLANS: readonly (readonly [assistant: string, plan: string, therapy: string])[] = [
  ['CO', 'GO', 'occupational therapy'],
  ['CQ', 'GP', 'physical therapy'],
];

export default defineRule({
  meta: {
    id: 'mod-therapy-missing',
    summary: 'A Medicare therapy line has the assistant modifier CO without GO, or CQ without GP.',
    why: 'Medicare pays 85 percent for the services of assistants and takes their modifier only beside that of the plan of care: a line without the pair is returned as unprocessable.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    effective: { from: '2020-01-01' },
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.1 (CQ with GP, CO with GO)',
      '42 CFR 410.59 and 410.60 (services of therapy assistants)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: physical-therapy
claim: professional
from: 2020-11-02
payer: medicare
diagnoses: [M17.12]
lines:
  - { code: G0283, modifiers: [CQ], diagnoses: [1], units: 1 }
`,
        good: `encounter: physical-therapy
claim: professional
from: 2020-11-02
payer: medicare
diagnoses: [M17.12]
lines:
  - { code: G0283, modifiers: [GP, CQ], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter(encounter, context) {
    if (!isMedicare(encounter)) return;
    for (const line of encounter.lines) {
      for (const [assistant, plan, therapy] of PLANS) {
        const modifier = modifierAmong(line, new Set([assistant]));
        if (modifier === undefined || hasModifier(line, plan)) continue;
        context.report({
          span: modifier.span,
          message: `${modifier.text} needs ${plan} on the same line: the service belongs to a plan of ${therapy}`,
          fixes: addModifier(line, plan, context),
        });
      }
    }
  },
});
