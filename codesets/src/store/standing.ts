import type { LookupStatus, UnknownReason } from '../types.js';
import type { CodeStore } from './code-store.js';

/** What a system says of a code on a day, before it is spelled out. */
export interface Standing {
  readonly status: LookupStatus;
  /** The period that holds the day, or the nearest one; undefined when the code is in no release. */
  readonly period?: number;
  readonly unknownReason?: UnknownReason;
}

/** The status of a code (by index; negative: none) on a day (undefined: a text that is no day). */
export function standingOf(store: CodeStore, index: number, day: number | undefined): Standing {
  const gap = store.coverage.gapAt(day);
  if (index < 0) return gap === undefined ? { status: 'absent' } : { status: 'unknown', unknownReason: gap };
  const period = nearestPeriodOn(store, index, day);
  if (day === undefined || gap === 'outside-releases')
    return { status: 'unknown', period, unknownReason: 'outside-releases' };
  return dated(store, period, day);
}

/** Dates that a release gives stay true between releases, so a known code is answered there too. */
function dated(store: CodeStore, period: number, day: number): Standing {
  if (day < store.periods.from(period)) return { status: 'not-yet', period };
  if (day > store.periods.through(period)) return { status: 'retired', period };
  const state = store.periods.state(period);
  return state === 'unsure'
    ? { status: 'unknown', period, unknownReason: 'between-releases' }
    : { status: state, period };
}

/** The period that holds the day; else the last one before it; else the first. */
export function nearestPeriodOn(store: CodeStore, index: number, day: number | undefined): number {
  const wanted = day ?? 0;
  const first = store.periods.first(index);
  let period = first;
  for (let next = first + 1; next < first + store.periods.count(index); next++) {
    if (store.periods.from(next) <= wanted) period = next;
  }
  return period;
}
