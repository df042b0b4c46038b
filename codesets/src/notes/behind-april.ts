/**
 * The reconstructed tabular list of a fiscal year has the addenda up to its own first day. Those of the following April
 * moved lines from Excludes1 to Excludes2 (in 2026, with no code changed), and no list here tells all of them.
 */
import type { NoteListEntry } from '../details/note-store.js';
import type { IsoDate } from '../types.js';

/** True on days for which the list lacks the addenda of April. */
export function isBehindApril(list: NoteListEntry | undefined, date: IsoDate): boolean {
  if (list?.release.derived !== true) return false;
  return date >= `${Number(list.release.from.slice(0, 4)) + 1}-04-01`;
}

/**
 * Where coding houses report that lines were moved on 2026-04-01: neoplasms, blood and immune disorders, respiratory
 * failure, long-term drugs. First and last category, by characters.
 */
const REPORTED: readonly (readonly [first: string, last: string])[] = [
  ['C00', 'D89'],
  ['J95', 'J96'],
  ['Z79', 'Z79'],
];

/** True for a compact code of a category where lines are known to have moved. */
export function isWhereLinesMoved(code: string): boolean {
  const category = code.slice(0, 3);
  return REPORTED.some(([first, last]) => first <= category && category <= last);
}
