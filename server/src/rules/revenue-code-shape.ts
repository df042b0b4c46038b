import { compact, hasShape } from '../../../codesets/src/shapes.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { withLeadingZero } from './support/administrative.js';
import { write } from './support/fixes.js';
import { digitsForLetters } from './support/look-alike.js';

/** `045X`: a code set names the category. */
const CATEGORY = /^[0-3]?\d{2}X$/i;

export default defineRule({
  meta: {
    id: 'revenue-code-shape',
    summary: 'A revenue code is not four digits, or does not begin with 0 to 3.',
    why: 'Spreadsheets drop the leading zero, and 450 is no revenue code. Only the shape is judged: the list of CMS has the codes that Medicare uses, not every code that other payers accept.',
    severity: 'error',
    sources: ['Medicare Claims Processing Manual, chapter 25, section 75.4 (form locator 42)'],
    data: ['Shape of revenue codes', 'CMS revenue center list (to tell whether a mended code exists)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: emergency-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [R07.9]
lines:
  - { revenue: "450", code: G0382, units: 1 }
`,
        good: `encounter: emergency-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [R07.9]
lines:
  - { revenue: "0450", code: G0382, units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['revenue'] },

  checkReference(reference, context) {
    const { system, text, span, use } = reference;
    if (system !== 'revenue' || text.trim() === '' || hasShape('revenue', text)) return;
    if (use === 'definition' && CATEGORY.test(text.trim())) return;
    context.report({
      span,
      message: `${text} is not a revenue code: those have four digits, the first 0 to 3`,
      fixes: fixes(reference, context),
    });
  },
});

function fixes(reference: CodeReference, context: RuleContext): Fix[] {
  // `45` may lack a digit at either end: one zero is added to three digits only.
  const meant = withLeadingZero(reference, context) ?? digitsForLetters(compact(reference.text), 0);
  return meant !== undefined && hasShape('revenue', meant) ? [write(reference, meant, 'repair', context)] : [];
}
