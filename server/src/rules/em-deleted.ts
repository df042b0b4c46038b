import type { IsoDate } from '../../../codesets/src/types.js';
import type { Fix } from '../model/problem.js';
import { defineRule } from './rule.js';
import { inRanges, lineCode, type NumberRange } from './support/code-numbers.js';

/** Numbers that left CPT together, with the last day on which they could be reported. */
interface Deletion {
  readonly through: IsoDate;
  readonly numbers: readonly NumberRange[];
}

const DELETIONS: readonly Deletion[] = [
  { through: '2020-12-31', numbers: [[99201, 99201]] },
  {
    through: '2022-12-31',
    numbers: [
      [99217, 99220], // observation care
      [99224, 99226],
      [99241, 99241], // consultations
      [99251, 99251],
      [99318, 99318], // nursing facilities
      [99324, 99328], // domiciliary care
      [99334, 99337],
      [99339, 99340],
      [99343, 99343], // homes
      [99354, 99357], // prolonged services
    ],
  },
  { through: '2024-12-31', numbers: [[99441, 99443]] }, // by telephone
];

/** Only where one number took over: most others went into families whose level and place the record decides. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([['99201', '99202']]);

export default defineRule({
  meta: {
    id: 'em-deleted',
    summary: 'An evaluation and management number was deleted from CPT before the date of service.',
    why: 'CPT deleted 99201 for 2021 and 26 visits and prolonged services for 2023, when observation care joined hospital care and domiciliary care joined home visits, and the three telephone visits for 2025. Charge masters and templates still hold them; payers return the line. Numbers only: no descriptor is needed to tell.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: [
      'CMS, CY 2021 Physician Fee Schedule final rule (85 FR 84472), section II.F (office visits from 2021-01-01)',
      'CMS, CY 2023 Physician Fee Schedule final rule (87 FR 69404), section II.F (other visits from 2023-01-01)',
      'CMS, CY 2025 Physician Fee Schedule final rule (89 FR 97710), telemedicine visits',
      '45 CFR 162.1000 (the code set valid at the time the health care is furnished)',
    ],
    data: ['Numbers of deleted evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: first-visit
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99201", diagnoses: [1], units: 1 }
`,
        good: `encounter: first-visit
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99202", diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      // The first day: a service that began while the number was in use is left alone.
      const day = (line.from ?? encounter.from)?.value;
      const deletion = deletionOf(lineCode(line));
      if (line.code === undefined || day === undefined || deletion === undefined || day <= deletion.through) continue;
      const { code } = line;
      const successor = SUCCESSORS.get(lineCode(line));
      const fixes: Fix[] =
        successor === undefined
          ? []
          : [{ title: `Use ${successor}`, kind: 'edit', edits: [context.replaceCode(code, successor)] }];
      context.report({
        span: code.span,
        message: `${code.text} could be reported through ${deletion.through}, not on ${day}`,
        fixes,
      });
    }
  },
});

function deletionOf(code: string): Deletion | undefined {
  return DELETIONS.find(({ numbers }) => inRanges(code, numbers));
}
