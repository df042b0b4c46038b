import type { IsoDate } from '../../../../codesets/src/types.js';
import type { Encounter, ServiceLine } from '../../model/encounter.js';

/**
 * The one day on which the line's service was given: its own date, or that of an encounter of one day.
 * Undefined when the line spans days, or when nobody can say.
 */
export function serviceDay(line: ServiceLine, encounter: Encounter): IsoDate | undefined {
  const { from, through } = line.from === undefined ? encounter : line;
  return through === undefined || through.value === from?.value ? from?.value : undefined;
}
