/** The date a question is asked on, when the file gives one and when it does not. */
import type { CodeLibrary, IsoDate, SystemId } from '../../../codesets/src/types.js';

/**
 * The day on which codes are offered and shown: the governing date, or today where the file gives none,
 * moved to the nearest day that a loaded release covers. Checks never use this: they keep the date as it is.
 */
export function coveredDate(codes: CodeLibrary, system: SystemId, date: IsoDate | undefined, today: IsoDate): IsoDate {
  const wanted = date ?? today;
  return codes.nearestCovered(system, wanted) ?? wanted;
}
