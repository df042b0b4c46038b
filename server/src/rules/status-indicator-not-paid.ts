import { defineRule } from './rule.js';
import { datedLines } from './support/dated-lines.js';
import { modifierAmong, SAYS_NOT_COVERED } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';

/**
 * Status codes by which Medicare pays nothing for the code under any schedule. X and E are paid elsewhere (laboratory,
 * ambulance), B and P beside other services.
 */
const REASONS: Readonly<Record<string, string>> = {
  I: 'is not valid for Medicare, which takes another code for the service',
  N: 'is not covered by Medicare',
};

export default defineRule({
  meta: {
    id: 'status-indicator-not-paid',
    summary:
      'A Medicare claim has a code that the imported fee schedule lists as not valid for Medicare, or not covered.',
    why: 'The line is denied. Often Medicare has a code of its own for the service, or the patient owes it: GY says so.',
    severity: 'info',
    claims: ['professional'],
    sources: ['Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (MPFSDB file record layout), status code'],
    data: ['Medicare physician fee schedule (imported)'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: melanoma
claim: professional
from: 2024-07-10
payer: medicare
diagnoses: [C43.9]
lines: [{ code: G0219, diagnoses: [1], units: 1 }]
`,
        good: `encounter: melanoma
claim: professional
from: 2024-07-10
payer: medicare
diagnoses: [C43.9]
lines: [{ code: G0219, modifiers: [GY], diagnoses: [1], units: 1 }]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: ['fee-schedule'] },

  checkEncounter(encounter, context) {
    const { codes, report } = context;
    if (!isMedicare(encounter)) return;
    for (const { line, reference, code, date } of datedLines(encounter, context)) {
      const schedule = codes.feeSchedule(code, '', date);
      const reason = REASONS[schedule?.status ?? ''];
      if (schedule === undefined || reason === undefined || modifierAmong(line, SAYS_NOT_COVERED)) continue;
      const message = `${code} ${reason} (status ${schedule.status}, ${schedule.source})`;
      report({ span: reference.span, message });
    }
  },
});
