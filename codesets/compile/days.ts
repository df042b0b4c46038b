import { dayOf, isoOf } from '../src/dates.js';
import type { IsoDate } from '../src/types.js';

/** Number of a day that a reader has already checked. */
export function requiredDay(date: IsoDate): number {
  const day = dayOf(date);
  if (day === undefined) throw new Error(`not a calendar day: ${date}`);
  return day;
}

export function dayBefore(date: IsoDate): IsoDate {
  return isoOf(requiredDay(date) - 1);
}

export function dayAfter(date: IsoDate): IsoDate {
  return isoOf(requiredDay(date) + 1);
}

/** Later than every real day: stands for an absent last day in comparisons. */
export const FOREVER: IsoDate = '9999-12-31';
