import type { CodeLibrary, IsoDate, SystemId } from '../../../codesets/src/types.js';

/** The day to ask a system about where no date is given: today, or the nearest that its loaded releases cover. */
export function coveredDays(library: CodeLibrary, today: IsoDate): (system: SystemId) => IsoDate {
  const days = new Map<SystemId, IsoDate>();
  return (system) => {
    const day = days.get(system) ?? library.nearestCovered(system, today) ?? today;
    days.set(system, day);
    return day;
  };
}
