import { hasShape } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';
import { type Offer, reportable, useCode } from './support/fixes.js';
import { severityOfWrong } from './support/outside-claims.js';
import { stateOf } from './support/state-of.js';

export default defineRule({
  meta: {
    id: 'hcpcs-terminated',
    summary: 'A HCPCS Level II code ended before the date of service.',
    why: 'The code was right once: CMS ends codes every quarter, and most have a successor that the file names.',
    severity: 'error',
    sources: [
      'HCPCS Level II contractor record layout (termination date, action code, cross-reference codes)',
      'I/OCE, edit 6 (invalid procedure code)',
    ],
    data: ['HCPCS Level II termination dates and cross-references'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: chemotherapy-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [C92.00]
lines:
  - { revenue: "0636", code: C9024, units: 44 }
`,
        good: `encounter: chemotherapy-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [C92.00]
lines:
  - { revenue: "0636", code: J9153, units: 44 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['hcpcs'] },

  checkReference(reference, context) {
    if (reference.system !== 'hcpcs') return;
    const state = stateOf(reference, context);
    if (state.kind !== 'retired') return;
    const { date, through, successors } = state.lookup;
    const ended = through === undefined ? 'was terminated' : `was terminated on ${through}`;
    const offers = [...reportable('hcpcs', successors, date, context.codes), ...successors.flatMap(cptOffer)];
    context.report({
      span: reference.span,
      message: `${reference.text} ${ended}, before ${reference.use === undefined ? 'the date of service ' : ''}${date}`,
      ...severityOfWrong(reference),
      fixes: offers.map((offer) => useCode(reference, offer, context)),
    });
  },
});

/** CMS names CPT codes as successors too; their wording is not ours to show. */
function cptOffer(successor: string): Offer[] {
  return hasShape('cpt', successor) ? [{ code: successor, title: 'the CPT code that CMS names in its place' }] : [];
}
