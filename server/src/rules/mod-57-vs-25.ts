import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { type DatedLine, datedLines } from './support/dated-lines.js';
import { isPractitionerVisit } from './support/evaluation-and-management.js';
import { modifierAmong } from './support/line-modifiers.js';
import { isMedicaid } from './support/ncci-setting.js';

export default defineRule({
  meta: {
    id: 'mod-57-vs-25',
    summary:
      'A visit has 57 beside a procedure with a global period of 0 or 10 days, or 25 beside one of 90 days, instead of the other.',
    why: 'A visit with 57 (decision for surgery) is not paid on the day of a minor procedure, and on the day of a major one 57 is what makes it payable. A visit with both, one with 24, and a day with procedures of both kinds or of a code that the fee schedule does not have, are not judged. Runs when you have imported the fee schedule (PPRRVU) that covers the date.',
    severity: 'warning',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6 (evaluation and management during the global period of surgery)',
    ],
    data: ['Medicare physician fee schedule indicators (imported)', 'Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: visit-and-colonoscopy
claim: professional
from: 2024-07-10
place: "22"
diagnoses: [Z80.0]
lines:
  - { code: G0105, diagnoses: [1], units: 1 }
  # chartwright-ignore cpt-unverifiable: the number is all that this example needs
  - { code: "99213", modifiers: ["57"], diagnoses: [1], units: 1 }
`,
        good: `encounter: visit-and-colonoscopy
claim: professional
from: 2024-07-10
place: "22"
diagnoses: [Z80.0]
lines:
  - { code: G0105, diagnoses: [1], units: 1 }
  # chartwright-ignore cpt-unverifiable: the number is all that this example needs
  - { code: "99213", modifiers: ["25"], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true, tables: ['fee-schedule'] },

  checkEncounter(encounter, context) {
    if (isMedicaid(encounter)) return;
    for (const { modifier, procedure, days, instead } of swapped(encounter, context)) {
      context.report({
        span: modifier.span,
        message: `${modifier.text} does not go with a visit on the day of ${procedure.code}, which has a global period of ${days} days: ${instead} does`,
        related: [{ span: procedure.reference.span, message: `${procedure.code}: global period of ${days} days` }],
        fixes: [{ title: `Use ${instead}`, kind: 'edit', edits: [context.replaceCode(modifier, instead)] }],
      });
    }
  },
});

const SEPARATE_VISIT = new Set(['25']);
const DECISION_FOR_SURGERY = new Set(['57']);
const MINOR = new Set(['000', '010']);
const MAJOR = '090';

interface Swapped {
  readonly modifier: CodeReference;
  readonly procedure: DatedLine;
  readonly days: number;
  readonly instead: '25' | '57';
}

function swapped(encounter: Encounter, context: RuleContext): Swapped[] {
  const { codes } = context;
  const lines = datedLines(encounter, context);
  return lines
    .filter(({ code }) => isPractitionerVisit(code))
    .flatMap((visit): Swapped[] => {
      const separate = modifierAmong(visit.line, SEPARATE_VISIT);
      const decision = modifierAmong(visit.line, DECISION_FOR_SURGERY);
      if ((separate === undefined) === (decision === undefined) || visit.modifiers.includes('24')) return [];
      const day = proceduresOf(visit, lines, codes);
      if (day === undefined) return [];
      const minor = day.find(({ globalDays }) => MINOR.has(globalDays));
      const major = day.find(({ globalDays }) => globalDays === MAJOR);
      if (decision !== undefined && minor !== undefined && major === undefined)
        return [{ modifier: decision, procedure: minor.line, days: Number(minor.globalDays), instead: '25' }];
      if (separate !== undefined && major?.line.date === visit.date && minor === undefined)
        return [{ modifier: separate, procedure: major.line, days: Number(MAJOR), instead: '57' }];
      return [];
    });
}

/** What else was done on the day of the visit, and major surgery after it; undefined when the fee schedule does not know all of it. */
function proceduresOf(visit: DatedLine, lines: readonly DatedLine[], codes: CodeLibrary) {
  const procedures: { readonly line: DatedLine; readonly globalDays: string }[] = [];
  for (const line of lines) {
    // A visit on the day before major surgery has its 57 for what is done a day later.
    if (line.date < visit.date || isPractitionerVisit(line.code)) continue;
    const globalDays = codes.feeSchedule(line.code, '', line.date)?.globalDays;
    if (globalDays === undefined) return undefined;
    if (line.date === visit.date || globalDays === MAJOR) procedures.push({ line, globalDays });
  }
  return procedures;
}
