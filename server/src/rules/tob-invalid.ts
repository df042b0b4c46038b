import { compact, hasShape } from '../../../codesets/src/shapes.js';
import type { IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { withLeadingZero } from './support/administrative.js';
import { nearestCodes, write } from './support/fixes.js';

export default defineRule({
  meta: {
    id: 'tob-invalid',
    summary:
      'A type of bill is not four characters with a leading zero, or its facility, class or frequency is unknown to CMS.',
    why: 'The type of bill routes the claim: a wrong one is returned or paid under the wrong system.',
    severity: 'error',
    sources: ['Medicare Claims Processing Manual, chapter 25, section 75.1 (form locator 4)'],
    data: ['CMS bill type lists (facility, classification, frequency)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
billType: "131"
diagnoses: [R07.9]
`,
        good: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
billType: "0131"
diagnoses: [R07.9]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['bill-type'] },

  checkReference(reference, context) {
    // In a code set, the first digits stand for all types of bill that begin so.
    if (reference.system !== 'bill-type' || reference.use === 'definition' || reference.text.trim() === '') return;
    report(reference, context, () => fixes(reference, context));
  },

  /** A type of bill that is written in parts (facility and frequency of a claim) is no reference; no code replaces it. */
  checkEncounter({ billType, references }, context) {
    if (billType !== undefined && !references.includes(billType)) report(billType, context, () => []);
  },
});

function report(billType: CodeReference, context: RuleContext, fixesFor: () => Fix[]): void {
  const trouble = troubleWith(billType, context);
  if (trouble === undefined) return;
  context.report({ span: billType.span, message: `${billType.text} ${trouble}`, fixes: fixesFor() });
}

const ADMIT_THROUGH_DISCHARGE = '1';

function troubleWith({ text, date }: CodeReference, context: RuleContext): string | undefined {
  if (!hasShape('bill-type', text)) {
    return 'is not a type of bill: that is a 0, two digits for facility and class, and the frequency';
  }
  if (date === undefined || context.codes.lookup('bill-type', text, date).status !== 'absent') return undefined;
  if (isPartlyListed(compact(text), date, context)) return undefined;
  return `is not a type of bill: ${unknownPart(compact(text), date, context)}`;
}

/**
 * For a few classes (077, federally qualified health centers; 078; 086) the CMS list has only frequencies by letter,
 * although their claims are billed with the usual digits: a list without the plainest bill denies none.
 */
function isPartlyListed(code: string, date: IsoDate, { codes }: RuleContext): boolean {
  const type = code.slice(0, 3);
  if (codes.billableBelow('bill-type', type, date, 1).length === 0) return false;
  return codes.lookup('bill-type', `${type}${ADMIT_THROUGH_DISCHARGE}`, date).status === 'absent';
}

/** Names the first part that no listed type of bill begins with. */
function unknownPart(code: string, date: IsoDate, { codes }: RuleContext): string {
  const begins = (length: number) => codes.billableBelow('bill-type', code.slice(0, length), date, 1).length > 0;
  if (!begins(2)) return `no facility has the digit ${code.charAt(1)}`;
  if (!begins(3)) return `facility ${code.charAt(1)} has no class ${code.charAt(2)}`;
  return `${code.slice(0, 3)} has no frequency ${code.charAt(3)}`;
}

function fixes(reference: CodeReference, context: RuleContext): Fix[] {
  const padded = withLeadingZero(reference, context);
  if (padded !== undefined) return [write(reference, padded, 'repair', context)];
  return reference.date === undefined ? [] : nearestCodes(reference, reference.date, context);
}
