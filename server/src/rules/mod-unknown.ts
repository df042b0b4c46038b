import { hasShape } from '../../../codesets/src/shapes.js';
import type { CodeReference } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isAmbulanceTrip } from './support/ambulance-trips.js';
import { nearestCodes } from './support/fixes.js';

export default defineRule({
  meta: {
    id: 'mod-unknown',
    summary: 'A modifier is not two characters, or is no CPT or HCPCS Level II modifier on the date of service.',
    why: 'A line with an invalid modifier is returned, and a mistyped modifier may change what is paid. On claims with transport, the two letters that give origin and destination (RH, NJ) are modifiers too.',
    severity: 'error',
    sources: [
      'I/OCE, edit 22 (invalid modifier)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 15 (ambulance: origin and destination)',
    ],
    data: ['HCPCS Level II modifiers', 'Numbers of the CPT modifiers'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LTX], diagnoses: [1], units: 1 }
`,
        good: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LT], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['modifier'] },

  checkReference(reference, context) {
    if (reference.system !== 'modifier' || reference.text.trim() === '') return;
    const trouble = troubleWith(reference, context);
    if (trouble === undefined) return;
    const { span, text, date } = reference;
    // A modifier of another day is no slip of the keys: one that looks like it means something else.
    const mayBeSlip = date !== undefined && !isOfAnotherDay(reference, context);
    const fixes = mayBeSlip ? nearestCodes(reference, date, context) : [];
    context.report({ span, message: `${text} ${trouble}`, fixes });
  },
});

function isOfAnotherDay({ text, date }: CodeReference, { codes }: RuleContext): boolean {
  if (date === undefined) return false;
  const { status } = codes.lookup('modifier', text, date);
  return status === 'retired' || status === 'not-yet';
}

function troubleWith(reference: CodeReference, context: RuleContext): string | undefined {
  const { codes } = context;
  const { text, date } = reference;
  if (!hasShape('modifier', text)) return 'is not a modifier: modifiers have two characters';
  if (date === undefined || isAmbulanceTrip(reference, context)) return undefined;
  const found = codes.lookup('modifier', text, date);
  switch (found.status) {
    case 'absent':
      return 'is not a CPT or HCPCS Level II modifier';
    case 'retired':
      return `is no longer a modifier on ${date}${found.through === undefined ? '' : `: it ended on ${found.through}`}`;
    case 'not-yet':
      return `is not yet a modifier on ${date}${found.from === undefined ? '' : `: it begins on ${found.from}`}`;
    default:
      return undefined;
  }
}
