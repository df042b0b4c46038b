import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { IsoDate } from '../types.js';

/** A stretch of days, both ends inclusive. */
type Days = readonly [from: number, through: number];

/** A loaded list, and the fiscal year that it is for: `FY2026`. */
export interface PoaList {
  readonly release: string;
  readonly days: Days;
}

/**
 * Whether the code is on the CMS list of codes exempt from present-on-admission reporting in the date's fiscal year.
 * Undefined when no list of that year is loaded, or no release has the code.
 */
export function poaExempt(store: CodeStore, text: string, date: IsoDate): boolean | undefined {
  const index = store.codes.find(compact(text));
  const day = dayOf(date);
  return index < 0 || day === undefined ? undefined : isExempt(store, index, day);
}

export function isExempt(store: CodeStore, index: number, day: number): boolean | undefined {
  if (poaListOn(store, day) === undefined) return undefined;
  return (store.profiles.value<readonly Days[]>(index, 'poa') ?? []).some((days) => holds(days, day));
}

/** The list of the fiscal year of a day. */
export function poaListOn(store: CodeStore, day: number): PoaList | undefined {
  return store.pack.json<readonly PoaList[]>('poa.lists').find(({ days }) => holds(days, day));
}

function holds([from, through]: Days, day: number): boolean {
  return from <= day && day <= through;
}
