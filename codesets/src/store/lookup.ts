import { dayOf, isoOf } from '../dates.js';
import { compact, display } from '../shapes.js';
import { ancestorsOf } from '../tree/ancestry.js';
import type { CodePeriod, IsoDate, Lookup, LookupStatus, UnknownReason } from '../types.js';
import type { CodeStore } from './code-store.js';

/** What a system says of a code on a day, before it is spelled out. */
export interface Standing {
  readonly status: LookupStatus;
  /** The period that holds the day, or the nearest one; undefined when the code is in no release. */
  readonly period?: number;
  readonly unknownReason?: UnknownReason;
}

/** The answer to one question; never throws. */
export function lookup(store: CodeStore, text: string, date: IsoDate): Lookup {
  const code = compact(text);
  const index = store.codes.find(code);
  const standing = isDental(store, code) ? UNLICENSED : standingOf(store, index, dayOf(date));
  const release = store.coverage.releaseOn(date);
  return {
    system: store.system,
    code: display(store.system, code),
    date,
    status: standing.status,
    billable: standing.status === 'valid',
    ...(standing.period === undefined ? {} : describePeriod(store, standing.period)),
    ...(index < 0 ? NO_CODE : describeCode(store, index, date)),
    ...(release === undefined ? {} : { release }),
    ...(standing.unknownReason === undefined ? {} : { unknownReason: standing.unknownReason }),
  };
}

/** The dental codes of HCPCS Level II are the ADA's CDT: CMS's file leaves them out, so it cannot deny one. */
function isDental({ system }: CodeStore, code: string): boolean {
  return system === 'hcpcs' && /^D[0-9]{4}$/.test(code);
}

const UNLICENSED: Standing = { status: 'unknown', unknownReason: 'licensed-table-not-loaded' };

const NO_CODE = { periods: [], successors: [], predecessors: [] } as const;

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

function describePeriod(store: CodeStore, number: number): Pick<Lookup, 'title' | 'from' | 'through'> {
  const { title, from, through } = periodOf(store, number);
  return { ...(title === '' ? {} : { title }), from, ...(through === undefined ? {} : { through }) };
}

function describeCode(store: CodeStore, index: number, date: IsoDate) {
  const day = dayOf(date);
  const parent = ancestorsOf(store, index, day)[0];
  const chapter = store.outline.topAbove(index, day ?? 0);
  return {
    periods: certainPeriods(store, index),
    successors: store.links.successors(index).map((number) => linked(store, number)),
    predecessors: store.links.predecessors(index).map((number) => linked(store, number)),
    ...(parent === undefined ? {} : { parent: store.displayed(parent) }),
    ...(chapter === undefined ? {} : { chapter: chapter.id }),
  };
}

function linked(store: CodeStore, number: number): string {
  return number < store.codes.count ? store.displayed(number) : store.links.foreignCode(number - store.codes.count);
}

function certainPeriods(store: CodeStore, index: number): CodePeriod[] {
  const first = store.periods.first(index);
  const periods: CodePeriod[] = [];
  for (let number = first; number < first + store.periods.count(index); number++) {
    const state = store.periods.state(number);
    if (state !== 'unsure') periods.push({ ...periodOf(store, number), state });
  }
  return periods;
}

/** A period that may have gone on into an unsure one is shown without a last day. */
function periodOf(store: CodeStore, number: number): { from: IsoDate; through?: IsoDate; title: string } {
  const open = store.periods.isOpen(number) || isFollowedByDoubt(store, number);
  return {
    from: isoOf(store.periods.from(number)),
    ...(open ? {} : { through: isoOf(store.periods.through(number)) }),
    title: store.titles.text(number),
  };
}

function isFollowedByDoubt(store: CodeStore, number: number): boolean {
  return (
    number + 1 < store.titles.count &&
    store.periods.state(number + 1) === 'unsure' &&
    store.periods.from(number + 1) === store.periods.through(number) + 1
  );
}
