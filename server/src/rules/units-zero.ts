import type { Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { mayBeHipps } from './support/hipps.js';

export default defineRule({
  meta: {
    id: 'units-zero',
    summary: 'A service line has zero or negative units.',
    why: 'A service that was rendered has at least one unit (a part of one where the unit may be divided). Lines without a procedure code, and lines with a HIPPS rate code, may have zero units on an institutional claim. Where units and charge are both below zero, an extract takes back an earlier line: that is left alone.',
    severity: 'error',
    sources: [
      'I/OCE, edit 15 (service unit out of range for procedure)',
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 item 24G)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9]
lines: [{ code: G0108, diagnoses: [1], units: 0 }]
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9]
lines: [{ code: G0108, diagnoses: [1], units: 1 }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      const { units } = line;
      if (units === undefined || !(units.value <= 0) || isReversal(line) || mayBeZero(line, encounter, context))
        continue;
      const message = `${units.value} units: a service has at least one`;
      context.report({ span: units.span, message, fixes: oneUnit(line, context) });
    }
  },
});

/** What a payer's extract takes back: units and charge of an earlier line, both below zero. */
function isReversal({ units, charge }: ServiceLine): boolean {
  return units !== undefined && charge !== undefined && units.value < 0 && charge.value < 0;
}

function mayBeZero({ units, code }: ServiceLine, { claim }: Encounter, context: RuleContext): boolean {
  if (units?.value !== 0 || claim?.value === 'professional') return false;
  return code === undefined || mayBeHipps(code, context);
}

function oneUnit(line: ServiceLine, { file }: RuleContext): Fix[] {
  const edits = file.edits?.setUnits(line, 1) ?? [];
  return edits.length === 0 ? [] : [{ title: 'Set the units to 1', kind: 'edit', edits }];
}
