import { dayOf, isoOf } from '../dates.js';
import { compact, display } from '../shapes.js';
import { ancestorsOf } from '../tree/ancestry.js';
import type { CodePeriod, IsoDate, Lookup } from '../types.js';
import type { CodeStore } from './code-store.js';
import { type Standing, standingOf } from './standing.js';

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
