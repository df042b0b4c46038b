import type { MueEdit } from '../../../../codesets/src/tables/edits.js';
import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { type DatedLine, datedLines, groupedBy } from './dated-lines.js';
import { mueSetting } from './ncci-setting.js';

/** The lines of one code and day, with the edit on its units. Every line says its units. */
export interface UnlikelyUnits {
  readonly edit: MueEdit;
  readonly lines: readonly { readonly line: DatedLine; readonly units: number }[];
  readonly total: number;
}

/**
 * Lines that ask for a denial (GY, GZ: not covered, and known to be), or report what was thrown away (JW), are not held to
 * the number of units that is likely.
 */
const NOT_COUNTED = new Set(['GY', 'GZ', 'JW']);

/** The codes and days of the claim that have a medically unlikely edit of the kind. */
export function unlikelyUnits(
  encounter: Encounter,
  adjudication: MueEdit['adjudication'],
  context: RuleContext,
): UnlikelyUnits[] {
  const { codes } = context;
  const setting = mueSetting(encounter);
  if (setting === undefined) return [];
  const counted = datedLines(encounter, context).filter(
    ({ modifiers }) => !modifiers.some((value) => NOT_COUNTED.has(value)),
  );
  return groupedBy(counted, ({ code, date }) => `${code} ${date}`).flatMap((group): UnlikelyUnits[] => {
    const [first] = group;
    const edit = first === undefined ? undefined : codes.mue(setting, first.code, first.date);
    if (edit === undefined || edit.adjudication !== adjudication) return [];
    const lines = group.flatMap((line) => {
      const units = line.line.units?.value;
      return units === undefined || !Number.isFinite(units) ? [] : [{ line, units }];
    });
    return [{ edit, lines, total: lines.reduce((sum, { units }) => sum + units, 0) }];
  });
}

/** `: Anatomic Consideration (NCCI MUE practitioner, 2024-07-01)`. */
export function cited({ rationale, source }: MueEdit): string {
  return `${rationale === '' ? '' : `: ${rationale}`} (${source})`;
}
