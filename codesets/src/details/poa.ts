import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { IsoDate } from '../types.js';

/** A stretch of days, both ends inclusive. */
type Days = readonly [from: number, through: number];

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
  const listed = store.pack.json<readonly Days[]>('poa.lists').some((days) => holds(days, day));
  if (!listed) return undefined;
  return (store.profiles.value<readonly Days[]>(index, 'poa') ?? []).some((days) => holds(days, day));
}

function holds([from, through]: Days, day: number): boolean {
  return from <= day && day <= through;
}
