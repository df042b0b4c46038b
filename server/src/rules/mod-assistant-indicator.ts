import type { FeeScheduleLine } from '../../../codesets/src/types.js';
import { defineRule } from './rule.js';
import { datedLines } from './support/dated-lines.js';
import { modifiersAmong, modifierValue, removeModifier } from './support/line-modifiers.js';

export default defineRule({
  meta: {
    id: 'mod-assistant-indicator',
    summary:
      'A modifier for an assistant (80, 81, 82, AS), co-surgeon (62) or team (66) stands on a code for which the fee schedule does not pay one.',
    why: 'Assistants: indicator 1 (never paid, by statute) and 9 (the concept does not apply); 0 may be paid with documentation and is not reported. Co-surgeons and teams: 0 (not permitted) and 9. Runs when you have imported the fee schedule (PPRRVU) that covers the date.',
    severity: 'warning',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (MPFSDB file record layout), assistant at surgery, co-surgeons and team surgery indicators',
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
  - { code: G0105, modifiers: ["80"], diagnoses: [1], units: 1 }
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
      const modifiers = modifiersAmong(line, ROLES);
      const schedule = modifiers.length === 0 ? undefined : context.codes.feeSchedule(code, '', date);
      if (schedule === undefined) continue;
      for (const modifier of modifiers) {
        const role = roleOf(modifierValue(modifier), schedule);
        if (!role.unpaid.includes(role.indicator)) continue;
        context.report({
          span: modifier.span,
          message: `${modifier.text} does not go with ${code}: no ${role.name} is paid (indicator ${role.indicator}, ${schedule.source})`,
          fixes: removeModifier(line, modifier, context),
        });
      }
    }
  },
});

const ROLES = new Set(['80', '81', '82', 'AS', '62', '66']);

interface Role {
  readonly name: string;
  readonly indicator: string;
  readonly unpaid: readonly string[];
}

function roleOf(modifier: string, { assistant, coSurgeons, team }: FeeScheduleLine): Role {
  if (modifier === '62') return { name: 'co-surgeon', indicator: coSurgeons, unpaid: ['0', '9'] };
  if (modifier === '66') return { name: 'surgical team', indicator: team, unpaid: ['0', '9'] };
  return { name: 'assistant at surgery', indicator: assistant, unpaid: ['1', '9'] };
}
