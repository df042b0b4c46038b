import { defineRule } from './rule.js';
import { datedLines } from './support/dated-lines.js';
import { modifierAmong, removeModifier } from './support/line-modifiers.js';

export default defineRule({
  meta: {
    id: 'mod-50-indicator',
    summary:
      'Modifier 50 stands on a code that the fee schedule does not let be billed as bilateral (indicator 0, 2 or 9).',
    why: 'Indicator 0: anatomy or the descriptor rules the bilateral adjustment out. 2: the payment already is for both sides. 9: the concept does not apply. Runs when you have imported the fee schedule (PPRRVU) that covers the date.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (MPFSDB file record layout), bilateral surgery indicator',
    ],
    data: ['Medicare physician fee schedule indicators (imported)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: screening-colonoscopy
claim: professional
from: 2024-07-10
place: "22"
diagnoses: [Z80.0]
lines:
  - { code: G0105, modifiers: ["50"], diagnoses: [1], units: 1 }
`,
        good: `encounter: screening-colonoscopy
claim: professional
from: 2024-07-10
place: "22"
diagnoses: [Z80.0]
lines:
  - { code: G0105, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true, tables: ['fee-schedule'] },

  checkEncounter(encounter, context) {
    for (const { line, code, date } of datedLines(encounter, context)) {
      const bilateral = modifierAmong(line, BILATERAL);
      const schedule = bilateral === undefined ? undefined : context.codes.feeSchedule(code, '', date);
      const reason = REASONS[schedule?.bilateral ?? ''];
      if (bilateral === undefined || schedule === undefined || reason === undefined) continue;
      context.report({
        span: bilateral.span,
        message: `50 does not go with ${code}: ${reason} (bilateral indicator ${schedule.bilateral}, ${schedule.source})`,
        fixes: removeModifier(line, bilateral, context),
      });
    }
  },
});

const BILATERAL = new Set(['50']);

const REASONS: Readonly<Record<string, string>> = {
  '0': 'it has no bilateral payment',
  '2': 'its payment already is for both sides',
  '9': 'it has no sides',
};
