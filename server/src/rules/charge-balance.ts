import { compact } from '../../../codesets/src/shapes.js';
import type { Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';

export default defineRule({
  meta: {
    id: 'charge-balance',
    summary: 'The total charge is not the sum of the charges of the lines.',
    why: 'Payers reject a claim that is out of balance. Checked only where every line has a charge; a line of revenue code 0001 repeats the total and is not added.',
    severity: 'error',
    sources: [
      'ASC X12N 837 (005010X222 and 005010X223), CLM02 (total claim charge amount: the sum of the service line charges)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9]
lines:
  - { code: G0108, diagnoses: [1], units: 1, charge: 62.50 }
  - { code: J1815, diagnoses: [1], units: 2, charge: 4.00 }
total: 65.50
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9]
lines:
  - { code: G0108, diagnoses: [1], units: 1, charge: 62.50 }
  - { code: J1815, diagnoses: [1], units: 2, charge: 4.00 }
total: 66.50
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const { total } = encounter;
    const sum = sumOfCharges(encounter);
    if (total === undefined || sum === undefined || cents(total.value) === sum) return;
    const message = `${dollars(cents(total.value))} is not the sum of the line charges, which is ${dollars(sum)}`;
    context.report({ span: total.span, message, fixes: setTotal(encounter, sum, context) });
  },
});

/** In cents, so that sums are exact. Undefined when a line does not say its charge. */
function sumOfCharges({ lines }: Encounter): number | undefined {
  const charged = lines.filter((line) => !isTotalLine(line));
  const charges = charged.map(({ charge }) => (charge === undefined ? Number.NaN : cents(charge.value)));
  const sum = charges.reduce((all, charge) => all + charge, 0);
  return charges.length === 0 || Number.isNaN(sum) ? undefined : sum;
}

function isTotalLine({ revenue }: ServiceLine): boolean {
  return revenue !== undefined && /^0{0,3}1$/.test(compact(revenue.text));
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}

function dollars(amount: number): string {
  return (amount / 100).toFixed(2);
}

function setTotal(encounter: Encounter, sum: number, { file }: RuleContext): Fix[] {
  const edits = file.edits?.setTotal(encounter, sum / 100) ?? [];
  return edits.length === 0 ? [] : [{ title: `Set the total to ${dollars(sum)}`, kind: 'edit', edits }];
}
