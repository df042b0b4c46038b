import type { CodeReference, Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { isNeverVisit, isVisit } from './support/evaluation-and-management.js';
import {
  fix,
  hasModifier,
  MOST_MODIFIERS,
  modifiersAmong,
  modifierValue,
  removeModifier,
} from './support/line-modifiers.js';
import { serviceDay } from './support/service-day.js';

/** Modifiers that speak of an evaluation and management service of the day or of the global period, and AI of the admission. */
const FOR_VISITS: ReadonlySet<string> = new Set(['24', '25', '57', 'AI']);

export default defineRule({
  meta: {
    id: 'mod-em-only',
    summary: 'A modifier for evaluation and management visits (24, 25, 57, AI) is on a code that is no visit.',
    why: 'These modifiers say that a visit is paid beside a procedure. On the procedure they say nothing, and the visit is denied for the lack of them. Codes that some payers treat as visits (medicine, maternity care, clinical consultations) are left alone.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6 (evaluation and management: modifiers 24, 25 and 57)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6 (evaluation and management: modifier AI)',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LT, "25"], diagnoses: [1], units: 1 }
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

  when: { modifiers: true },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      if (!isNeverVisit(lineCode(line))) continue;
      for (const modifier of modifiersAmong(line, FOR_VISITS)) {
        context.report({
          span: modifier.span,
          message: `${modifier.text} is for evaluation and management visits; ${lineCode(line)} is none`,
          fixes: [...moveToVisit(line, modifier, encounter, context), ...removeModifier(line, modifier, context)],
        });
      }
    }
  },
});

/** Puts the modifier on the only visit of the day, where it was meant to be. */
function moveToVisit(line: ServiceLine, modifier: CodeReference, encounter: Encounter, { file }: RuleContext): Fix[] {
  const visits = encounter.lines.filter((other) => isVisit(lineCode(other)) && sameDay(line, other, encounter));
  const [visit] = visits;
  if (visit === undefined || visits.length > 1 || !hasRoomFor(visit, modifier)) return [];
  const taken = file.edits?.removeModifier(line, modifier) ?? [];
  const put = file.edits?.addModifier(visit, modifierValue(modifier)) ?? [];
  if (taken.length === 0 || put.length === 0) return [];
  return fix(`Move modifier ${modifier.text} to ${lineCode(visit)}`, [...taken, ...put], 'edit');
}

function hasRoomFor(visit: ServiceLine, modifier: CodeReference): boolean {
  return visit.modifiers.length < MOST_MODIFIERS && !hasModifier(visit, modifierValue(modifier));
}

function sameDay(one: ServiceLine, other: ServiceLine, encounter: Encounter): boolean {
  const day = serviceDay(one, encounter);
  return day !== undefined && day === serviceDay(other, encounter);
}
