import { dayOf } from '../dates.js';
import type { CodeStore } from '../store/code-store.js';
import { standingOf } from '../store/standing.js';
import type { IsoDate } from '../types.js';

/** The day that decides what is offered: the date, or the nearest one for which the system can answer. */
export function offerDay(store: CodeStore, date: IsoDate): number {
  const day = dayOf(date);
  if (day !== undefined && store.coverage.gapAt(day) !== 'outside-releases') return day;
  const nearest = store.coverage.nearestCovered(date) ?? store.coverage.coverage.through;
  return dayOf(nearest) ?? 0;
}

/** Codes in force are offered, and those that may be; retired ones and those of the future are not. */
export function isOffered(store: CodeStore, index: number, day: number): boolean {
  const { status } = standingOf(store, index, day);
  return status === 'valid' || status === 'header' || status === 'unknown';
}
