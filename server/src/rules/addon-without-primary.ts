import type { AddOnEdit } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext, type Severity } from './rule.js';
import { type DatedLine, datedLines, groupedBy } from './support/dated-lines.js';
import { isMedicaid } from './support/ncci-setting.js';

export default defineRule({
  meta: {
    id: 'addon-without-primary',
    summary: 'An add-on code is reported without any of its primary codes on the same day.',
    why: 'An add-on code describes work in addition to a primary service and is denied alone. An error where the add-on code edits list every primary code (type 1); where they leave primary codes to the contractor (types 2 and 3), information, and only when nothing but add-on codes is reported that day. 99292 is not judged: another physician of the group may have reported the primary code. Runs when you have imported the add-on code edits that cover the date; Medicaid has its own.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'Medicare NCCI add-on code edits, types 1, 2 and 3',
      'Medicare NCCI Policy Manual, chapter I, section R (add-on codes)',
    ],
    data: ['NCCI add-on code edits (imported)'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: prolonged-nursing-facility-visit
claim: professional
from: 2024-07-10
place: "32"
diagnoses: [I10]
lines:
  - { code: G0317, diagnoses: [1], units: 1 }
  - { code: G0180, diagnoses: [1], units: 1 }
`,
        good: `encounter: certification
claim: professional
from: 2024-07-10
place: "32"
diagnoses: [I10]
lines:
  - { code: G0180, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { tables: ['addon'] },

  checkEncounter(encounter, context) {
    for (const { line, edit, severity } of loneAddOns(encounter, context)) {
      context.report({
        span: line.reference.span,
        message: `${line.code} is an add-on code: ${whatIsMissing(edit)} on ${line.date} (${edit.source})`,
        ...(severity !== undefined && { severity }),
      });
    }
  },
});

/** More primary codes than this make no readable message. */
const MOST_NAMED = 8;

const CRITICAL_CARE_BY_THE_GROUP = '99292';

interface LoneAddOn {
  readonly line: DatedLine;
  readonly edit: AddOnEdit;
  readonly severity?: Severity;
}

function loneAddOns(encounter: Encounter, context: RuleContext): LoneAddOn[] {
  const { codes } = context;
  if (isMedicaid(encounter)) return [];
  return groupedBy(datedLines(encounter, context), ({ date }) => date).flatMap((day) => {
    const known = day.map((line) => ({ line, edit: codes.addOn(line.code, line.date) }));
    const primaries = new Set(known.filter(({ edit }) => edit === undefined).map(({ line }) => line.code));
    const reported = new Set(day.map(({ code }) => code));
    return known.flatMap(({ line, edit }): LoneAddOn[] => {
      if (edit === undefined || line.code === CRITICAL_CARE_BY_THE_GROUP) return [];
      // An add-on code may be the primary code of another one.
      if (edit.primaries.some((primary) => reported.has(primary))) return [];
      if (edit.type === 1) return [{ line, edit }];
      return primaries.size > 0 ? [] : [{ line, edit, severity: 'info' }];
    });
  });
}

function whatIsMissing({ type, primaries }: AddOnEdit): string {
  if (type !== 1) return 'no primary service is reported';
  const named = primaries.slice(0, MOST_NAMED).join(', ');
  const more = primaries.length > MOST_NAMED ? ` or ${primaries.length - MOST_NAMED} others` : '';
  return `none of its primary codes (${named}${more}) is reported`;
}
