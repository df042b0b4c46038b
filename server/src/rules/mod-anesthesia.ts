import type { Encounter, ServiceLine } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { inRanges, lineCode, type NumberRange } from './support/code-numbers.js';
import { isPractitionerVisit } from './support/evaluation-and-management.js';
import { addModifier, modifierAmong, modifiersAmong, removeModifier } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';

/** Who gave the anesthesia and who directed it. */
const WHO_GAVE_IT: ReadonlySet<string> = new Set(['AA', 'AD', 'QK', 'QX', 'QY', 'QZ']);

/** CPT anesthesia codes but 01996, the daily care of a catheter, which is no anesthesia of a procedure. */
const ANESTHESIA: readonly NumberRange[] = [
  [100, 1995],
  [1997, 1999],
];

export default defineRule({
  meta: {
    id: 'mod-anesthesia',
    summary:
      'A Medicare anesthesia line does not say who gave the anesthesia (AA, AD, QK, QX, QY, QZ), or a visit says so.',
    why: 'The modifier decides how much of the allowance is paid and to whom. On a visit it has no meaning. Anesthetists may report procedures such as line placements with it, so procedures are left alone.',
    severity: 'warning',
    needs: ['modifiers'],
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 50 (anesthesiology: claim modifiers)',
    ],
    data: ['Numbers of anesthesia and of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: cataract-anesthesia
claim: professional
from: 2020-11-02
payer: medicare
diagnoses: [H25.12]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "00142", diagnoses: [1], units: 30 }
`,
        good: `encounter: cataract-anesthesia
claim: professional
from: 2020-11-02
payer: medicare
diagnoses: [H25.12]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "00142", modifiers: [AA], diagnoses: [1], units: 30 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      checkAnesthesia(line, encounter, context);
      if (!isPractitionerVisit(lineCode(line))) continue;
      for (const modifier of modifiersAmong(line, WHO_GAVE_IT)) {
        const message = `${modifier.text} says who gave anesthesia; ${lineCode(line)} is an evaluation and management visit`;
        context.report({ span: modifier.span, message, fixes: removeModifier(line, modifier, context) });
      }
    }
  },
});

function checkAnesthesia(line: ServiceLine, encounter: Encounter, context: RuleContext): void {
  const code = lineCode(line);
  if (line.code === undefined || !isMedicare(encounter) || !inRanges(code, ANESTHESIA)) return;
  if (modifierAmong(line, WHO_GAVE_IT) !== undefined) return;
  context.report({
    span: line.code.span,
    message: `${code} does not say who gave the anesthesia: Medicare asks for AA, AD, QK, QX, QY or QZ`,
    fixes: [...WHO_GAVE_IT].flatMap((modifier) => addModifier(line, modifier, context)),
  });
}
