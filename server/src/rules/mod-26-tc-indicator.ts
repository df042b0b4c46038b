import { defineRule } from './rule.js';
import { datedLines } from './support/dated-lines.js';
import { modifiersAmong, removeModifier } from './support/line-modifiers.js';

export default defineRule({
  meta: {
    id: 'mod-26-tc-indicator',
    summary:
      'Modifier 26 or TC stands on a code that is not divided into a professional and a technical component (PC/TC indicator 0, 2, 3 or 4).',
    why: 'Only codes with PC/TC indicator 1 are paid in parts; of the others, 0 is a service of the physician alone, 2, 3 and 4 are codes that are themselves one component or the whole. Runs when you have imported the fee schedule (PPRRVU) that covers the date.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (MPFSDB file record layout), PC/TC indicator',
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
  - { code: G0105, modifiers: ["26"], diagnoses: [1], units: 1 }
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
      const modifiers = modifiersAmong(line, COMPONENTS);
      const schedule = modifiers.length === 0 ? undefined : context.codes.feeSchedule(code, '', date);
      const reason = REASONS[schedule?.component ?? ''];
      if (schedule === undefined || reason === undefined) continue;
      for (const modifier of modifiers) {
        context.report({
          span: modifier.span,
          message: `${modifier.text} does not go with ${code}: it is ${reason} (PC/TC indicator ${schedule.component}, ${schedule.source})`,
          fixes: removeModifier(line, modifier, context),
        });
      }
    }
  },
});

const COMPONENTS = new Set(['26', 'TC']);

const REASONS: Readonly<Record<string, string>> = {
  '0': 'a service of the physician, without components',
  '2': 'itself the professional component',
  '3': 'itself the technical component',
  '4': 'the whole of a service whose components have codes of their own',
};
