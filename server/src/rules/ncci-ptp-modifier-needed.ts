import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import type { DatedLine } from './support/dated-lines.js';
import { isVisit } from './support/evaluation-and-management.js';
import { addModifier } from './support/line-modifiers.js';
import { hasAssociatedModifier, ptpPairs } from './support/ptp-pairs.js';
import { PTP_TABLES } from './trigger.js';

export default defineRule({
  meta: {
    id: 'ncci-ptp-modifier-needed',
    summary:
      'Two services of one day are a pair of an NCCI procedure-to-procedure edit with indicator 1, and no line has an NCCI-associated modifier.',
    why: 'The column 2 code is denied unless a modifier says that the services were distinct; the record must support it. A modifier on any line of either code is accepted. Runs when you have imported the NCCI table of the claim that covers the date; Medicaid has its own tables and is not judged.',
    severity: 'warning',
    needs: ['modifiers'],
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare NCCI procedure-to-procedure edits, modifier indicator 1',
      'Medicare NCCI Policy Manual, chapter I, section E (modifiers and modifier indicators)',
      'I/OCE, edit 40 (code 2 of a code pair that would be allowed by NCCI if an appropriate modifier were present)',
    ],
    data: ['NCCI PTP tables (imported)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: respiratory-therapy
claim: professional
from: 2024-07-10
place: "11"
diagnoses: [J44.9]
lines:
  - { code: G0239, diagnoses: [1], units: 1 }
  - { code: G0238, diagnoses: [1], units: 1 }
`,
        good: `encounter: respiratory-therapy
claim: professional
from: 2024-07-10
place: "11"
diagnoses: [J44.9]
lines:
  - { code: G0239, diagnoses: [1], units: 1 }
  - { code: G0238, modifiers: [XE], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: PTP_TABLES },

  checkEncounter(encounter, context) {
    for (const { edit, paid, denied, lines } of ptpPairs(encounter, '1', context)) {
      if (lines.some(hasAssociatedModifier)) continue;
      const rationale = edit.rationale === '' ? '' : `: ${edit.rationale}`;
      context.report({
        span: denied.reference.span,
        message: `${denied.code} is not paid with ${paid.code} on ${denied.date} without a modifier that says why both were needed${rationale} (${edit.source})`,
        related: [{ span: paid.reference.span, message: `${paid.code} is the column 1 code, which is paid` }],
        fixes: distinguish(denied, context),
      });
    }
  },
});

const DISTINCT = [
  ['XE', 'separate encounter'],
  ['XS', 'separate structure'],
  ['XP', 'separate practitioner'],
  ['XU', 'unusual service that does not overlap'],
  ['59', 'distinct service, none of the others fits'],
] as const;

const SIGNIFICANT = [['25', 'significant and separate evaluation on the same day']] as const;

/** 59 and X{EPSU} never go with a visit, 25 goes with nothing else. */
function distinguish({ line, code }: DatedLine, context: RuleContext): Fix[] {
  return (isVisit(code) ? SIGNIFICANT : DISTINCT).flatMap(([modifier, meaning]) =>
    addModifier(line, modifier, context).map((offer) => ({ ...offer, title: `${offer.title} to ${code}: ${meaning}` })),
  );
}
