import type { IsoDate } from '../src/types.js';
import { dayAfter, dayBefore, FOREVER } from './days.js';
import type { Period } from './history.js';

/** A stretch of days, both ends inclusive. `through` absent: without end. */
export interface Interval {
  readonly from: IsoDate;
  readonly through?: IsoDate;
}

/** Joins intervals that touch. The input is in the order of time and does not overlap. */
export function joinAdjacent(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const interval of intervals) {
    const last = joined.at(-1);
    if (last?.through !== undefined && dayAfter(last.through) === interval.from) {
      joined[joined.length - 1] = span(last.from, interval.through);
    } else joined.push(interval);
  }
  return joined;
}

/** What is left of an interval where none of the others is. The others are in the order of time. */
export function subtract(interval: Interval, others: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let from = interval.from;
  const end = interval.through ?? FOREVER;
  for (const other of others) {
    if ((other.through ?? FOREVER) < from || other.from > end) continue;
    if (other.from > from) rest.push({ from, through: dayBefore(other.from) });
    if (other.through === undefined) return rest;
    from = dayAfter(other.through);
  }
  if (from <= end) rest.push(span(from, interval.through));
  return rest;
}

/** The part that two intervals share; undefined when none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const from = later(a.from, b.from);
  const through = (a.through ?? FOREVER) < (b.through ?? FOREVER) ? a.through : b.through;
  return from <= (through ?? FOREVER) ? span(from, through) : undefined;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  if (a > b) return a;
  return b;
}

/** Joins neighbours in time that have the same state and title. */
export function joinPeriods(periods: readonly Period[]): Period[] {
  // Nearly every code has one period, and there are two hundred thousand codes.
  if (periods.length < 2) return [...periods];
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Period[] = [];
  for (const period of sorted) {
    const last = joined.at(-1);
    const touches = last?.through !== undefined && dayAfter(last.through) === period.from;
    if (last !== undefined && touches && last.state === period.state && last.title === period.title) {
      joined[joined.length - 1] = { ...span(last.from, period.through), state: last.state, title: last.title };
    } else joined.push(period);
  }
  return joined;
}

/** An interval whose last day may be absent. */
export function span(from: IsoDate, through: IsoDate | undefined): Interval {
  return through === undefined ? { from } : { from, through };
}
