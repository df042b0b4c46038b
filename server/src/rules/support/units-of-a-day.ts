import type { MueEdit } from '../../../../codesets/src/tables/edits.js';
import type { Encounter } from '../../model/encounter.js';
import type { Fix } from '../../model/problem.js';
import type { RuleContext } from '../rule.js';
import { countedUnits } from './counted-units.js';
import { fix } from './line-modifiers.js';
import { cited, type UnlikelyUnits, unlikelyUnits } from './medically-unlikely.js';

/** Reports, at the last line of a code, more units on a day than its edit of the kind allows. */
export function checkUnitsOfDay(
  encounter: Encounter,
  adjudication: MueEdit['adjudication'],
  context: RuleContext,
): void {
  for (const unlikely of unlikelyUnits(encounter, adjudication, context)) {
    const { edit, lines, total } = unlikely;
    const last = lines.at(-1)?.line;
    if (last === undefined || total <= edit.units) continue;
    const others = lines.slice(0, -1).map(({ line, units }) => ({
      span: line.line.units?.span ?? line.reference.span,
      message: `${countedUnits(units)} of ${line.code} on the same day`,
    }));
    context.report({
      span: last.line.units?.span ?? last.reference.span,
      message: `${countedUnits(total)} of ${last.code} on ${last.date}: ${edit.units} at most in a day${cited(edit)}`,
      ...(others.length > 0 && { related: others }),
      fixes: lowerUnits(unlikely, context),
    });
  }
}

/** The one line can be lowered to the value of the edit. Of several lines, which one was wrong is not known. */
function lowerUnits({ edit, lines }: UnlikelyUnits, { file }: RuleContext): Fix[] {
  const [only, ...more] = lines;
  if (only === undefined || more.length > 0 || edit.units === 0) return [];
  return fix(`Set the units to ${edit.units}`, file.edits?.setUnits(only.line.line, edit.units), 'edit');
}
