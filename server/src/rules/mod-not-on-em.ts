import type { CodeReference, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { isPractitionerVisit, isVisit } from './support/evaluation-and-management.js';
import { DISTINCT_SERVICE, hasModifier, modifierValue, removeModifier } from './support/line-modifiers.js';

/** Of procedures with two sides or two components. Hospitals have their own visit codes, which CMS does not grade so. */
const OF_PROCEDURES: ReadonlyMap<string, string> = new Map([
  ['50', 'is for procedures on both sides'],
  ['26', 'is for services with a professional and a technical component'],
  ['TC', 'is for services with a professional and a technical component'],
]);

export default defineRule({
  meta: {
    id: 'mod-not-on-em',
    summary: 'A modifier for procedures (59, XE, XP, XS, XU, 50, 26, TC) is on an evaluation and management visit.',
    why: 'A visit that is separate from a procedure of the day says so with modifier 25; with 59 it is denied. A visit has neither two sides nor a technical component.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'NCCI Policy Manual for Medicare Services, chapter I, section E (modifiers 59, XE, XP, XS and XU)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 4 (modifier 50)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (MPFSDB file record layout), PC/TC indicator 0',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [I10]
lines:
  - { revenue: "0510", code: G0463, modifiers: ["59"], units: 1 }
`,
        good: `encounter: clinic-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [I10]
lines:
  - { revenue: "0510", code: G0463, modifiers: ["25"], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      for (const modifier of line.modifiers) {
        const trouble = troubleWith(modifierValue(modifier), lineCode(line));
        if (trouble === undefined) continue;
        const message = `${modifier.text} ${trouble}; ${lineCode(line)} is an evaluation and management visit`;
        context.report({ span: modifier.span, message, fixes: fixesFor(line, modifier, context) });
      }
    }
  },
});

function troubleWith(modifier: string, code: string): string | undefined {
  if (DISTINCT_SERVICE.has(modifier) && isVisit(code)) return 'is for services that are no visit';
  return isPractitionerVisit(code) ? OF_PROCEDURES.get(modifier) : undefined;
}

/** 25 says of a visit what 59 says of a procedure. */
function fixesFor(line: ServiceLine, modifier: CodeReference, context: RuleContext): Fix[] {
  const removal = removeModifier(line, modifier, context);
  if (!DISTINCT_SERVICE.has(modifierValue(modifier)) || hasModifier(line, '25')) return removal;
  const edits = [context.replaceCode(modifier, '25')];
  return [{ title: 'Use modifier 25', kind: 'edit', edits }, ...removal];
}
