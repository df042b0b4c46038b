import type { ServiceLine } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { isEstablishedOfficeVisit, isNewOfficeVisit } from './support/evaluation-and-management.js';
import { modifierAmong } from './support/line-modifiers.js';
import { serviceDay } from './support/service-day.js';

/** Another practitioner saw the patient: to that one the patient may be new. */
const ANOTHER_PRACTITIONER: ReadonlySet<string> = new Set(['XP', '77']);

export default defineRule({
  meta: {
    id: 'em-new-established-both',
    summary: 'A professional claim has an office visit of a new and one of an established patient on the same day.',
    why: 'A patient is new who had no professional service of the physician, or of one of the same group and specialty, in the three years before. Nobody is both on one day.',
    severity: 'warning',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6.7.A (definition of new patient)',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: two-visits
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99203", diagnoses: [1], units: 1 }
  - { code: "99213", diagnoses: [1], units: 1 }
`,
        good: `encounter: one-visit
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99203", diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const lines = encounter.lines.filter((line) => modifierAmong(line, ANOTHER_PRACTITIONER) === undefined);
    const newVisits = lines.filter((line) => isNewOfficeVisit(lineCode(line)));
    for (const established of lines.filter((line) => isEstablishedOfficeVisit(lineCode(line)))) {
      const day = serviceDay(established, encounter);
      const newVisit = newVisits.find(
        (line) => day !== undefined && serviceDay(line, encounter) === day && isBySame(line, established),
      );
      if (newVisit !== undefined) reportBoth(established, newVisit, context);
    }
  },
});

/** A line without a provider of its own is by that of the claim, who is another one. */
function isBySame(one: ServiceLine, other: ServiceLine): boolean {
  return one.renderingProvider?.value === other.renderingProvider?.value;
}

function reportBoth(
  { code: established }: ServiceLine,
  { code: newVisit }: ServiceLine,
  { report }: RuleContext,
): void {
  if (established === undefined || newVisit === undefined) return;
  report({
    span: established.span,
    message: `${established.text} says that the patient is established, ${newVisit.text} of the same day that the patient is new`,
    related: [{ span: newVisit.span, message: `${newVisit.text} is here` }],
  });
}
