import { defineRule } from './rule.js';
import { modifierAmong, modifierValue, removeModifier, SUBSETS_OF_59 } from './support/line-modifiers.js';

export default defineRule({
  meta: {
    id: 'mod-59-and-x',
    summary: 'Modifier 59 and one of its subsets XE, XP, XS, XU are on the same line.',
    why: 'Each of the four says what 59 says and why. Both together contradict the reason for having them, and payers return the line.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    effective: { from: '2015-01-01' },
    sources: [
      'CMS Change Request 8863, Transmittal R1422OTN (specific modifiers for distinct procedural services)',
      'NCCI Policy Manual for Medicare Services, chapter I, section E',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: wound-care
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [L97.511]
lines:
  - { revenue: "0361", code: C5271, modifiers: ["59", XS], units: 1 }
`,
        good: `encounter: wound-care
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [L97.511]
lines:
  - { revenue: "0361", code: C5271, modifiers: [XS], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const subset = modifierAmong(line, SUBSETS_OF_59);
      const general = modifierAmong(line, new Set(['59']));
      if (subset === undefined || general === undefined) continue;
      context.report({
        span: general.span,
        message: `${general.text} says nothing beside ${modifierValue(subset)}, which is a part of it`,
        fixes: removeModifier(line, general, context),
        related: [{ span: subset.span, message: `${subset.text} says the same and why` }],
      });
    }
  },
});
