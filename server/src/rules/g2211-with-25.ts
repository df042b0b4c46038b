import type { IsoDate } from '../../../codesets/src/types.js';
import type { Encounter, ServiceLine } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { inRanges, lineCode, type NumberRange } from './support/code-numbers.js';
import { isOfficeVisit, isVisit } from './support/evaluation-and-management.js';
import { fix, hasModifier, modifierAmong } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';
import { serviceDay } from './support/service-day.js';

const VISIT_COMPLEXITY = 'G2211';

/** From this day the add-on is paid beside 25 when the other service is a preventive one of Part B or a vaccination. */
const EXCEPTION_FROM: IsoDate = '2025-01-01';

/** Surgery: never a vaccination or a preventive service, unless the line says so with 33 or PT. */
const SURGERY: readonly NumberRange[] = [[10004, 69990]];
const PREVENTIVE: ReadonlySet<string> = new Set(['33', 'PT']);

export default defineRule({
  meta: {
    id: 'g2211-with-25',
    summary: 'A Medicare claim has G2211 beside an office visit with modifier 25.',
    why: 'Medicare does not pay the visit complexity add-on when the visit carries modifier 25. Since 2025 it does when the other service of the day is an annual wellness visit, a vaccination or another preventive service of Part B; then only procedures of surgery are reported.',
    severity: 'info',
    claims: ['professional'],
    effective: { from: '2024-01-01' },
    sources: [
      'CMS Change Request 13272 (edits to prevent payment of G2211 with an office visit and modifier 25)',
      'CMS Transmittal 13015 (exceptions from 2025-01-01)',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: visit-with-injection
claim: professional
from: 2024-09-10
payer: medicare
diagnoses: [M17.12]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99213", modifiers: ["25"], diagnoses: [1], units: 1 }
  - { code: G2211, diagnoses: [1], units: 1 }
`,
        good: `encounter: visit
claim: professional
from: 2024-09-10
payer: medicare
diagnoses: [M17.12]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99213", diagnoses: [1], units: 1 }
  - { code: G2211, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter(encounter, { file, report }) {
    if (!isMedicare(encounter)) return;
    const days = linesByDay(encounter);
    for (const line of encounter.lines) {
      const day = serviceDay(line, encounter);
      if (line.code === undefined || lineCode(line) !== VISIT_COMPLEXITY || day === undefined) continue;
      const { visit, paid } = days.get(day) ?? {};
      if (visit?.code === undefined || paid) continue;
      // Medicare looks at the visit of the one who reports the complexity.
      if (visit.renderingProvider?.value !== line.renderingProvider?.value) continue;
      report({
        span: line.code.span,
        message: `${line.code.text} is not paid by Medicare beside ${visit.code.text} with modifier 25`,
        fixes: fix(`Remove ${line.code.text}`, file.edits?.removeLine(encounter, line), 'edit'),
        related: [{ span: visit.code.span, message: `${visit.code.text} carries modifier 25` }],
      });
    }
  },
});

interface Day {
  /** The office visit with modifier 25. */
  readonly visit: ServiceLine | undefined;
  /** Another service of the day may be one that CMS excepts. */
  readonly paid: boolean;
}

function linesByDay(encounter: Encounter): Map<IsoDate, Day> {
  const days = new Map<IsoDate, ServiceLine[]>();
  for (const line of encounter.lines) {
    const day = serviceDay(line, encounter);
    if (day === undefined) continue;
    const lines = days.get(day);
    if (lines === undefined) days.set(day, [line]);
    else lines.push(line);
  }
  const isVisitWith25 = (line: ServiceLine) => isOfficeVisit(lineCode(line)) && hasModifier(line, '25');
  return new Map(
    [...days].map(([day, lines]) => [day, { visit: lines.find(isVisitWith25), paid: mayBeException(lines, day) }]),
  );
}

/** True unless it is sure that no other service of the day is one of those that CMS excepts. */
function mayBeException(sameDay: readonly ServiceLine[], day: IsoDate): boolean {
  if (day < EXCEPTION_FROM) return false;
  const others = sameDay.filter((line) => lineCode(line) !== VISIT_COMPLEXITY && !isVisit(lineCode(line)));
  const isProcedure = (line: ServiceLine) =>
    inRanges(lineCode(line), SURGERY) && modifierAmong(line, PREVENTIVE) === undefined;
  return others.length === 0 || !others.every(isProcedure);
}
