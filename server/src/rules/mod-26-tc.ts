import { defineRule } from './rule.js';
import { modifierAmong, removeModifier } from './support/line-modifiers.js';

const PROFESSIONAL: ReadonlySet<string> = new Set(['26']);
const TECHNICAL: ReadonlySet<string> = new Set(['TC']);

export default defineRule({
  meta: {
    id: 'mod-26-tc',
    summary: 'Modifiers 26 (professional component) and TC (technical component) are on the same line.',
    why: 'Each of them takes one component away from the whole service. Who gave both reports the code without either; who gave one says which.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: ['Medicare Claims Processing Manual (Pub. 100-04), chapter 13 (professional and technical component)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: bone-density
claim: professional
from: 2020-11-02
diagnoses: [M81.0]
lines:
  - { code: G0130, modifiers: ["26", TC], diagnoses: [1], units: 1 }
`,
        good: `encounter: bone-density
claim: professional
from: 2020-11-02
diagnoses: [M81.0]
lines:
  - { code: G0130, modifiers: ["26"], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const professional = modifierAmong(line, PROFESSIONAL);
      const technical = modifierAmong(line, TECHNICAL);
      if (professional === undefined || technical === undefined) continue;
      context.report({
        span: technical.span,
        message: `${technical.text} claims the technical component alone, ${professional.text} on the same line the professional one`,
        fixes: [...removeModifier(line, technical, context), ...removeModifier(line, professional, context)],
        related: [{ span: professional.span, message: `${professional.text}: the professional component` }],
      });
    }
  },
});
