import { dayOf } from '../dates.js';
import type { NoteStore } from '../details/note-store.js';
import { newestList } from '../details/notes.js';

/** Which tabular lists speak for a day. */
export interface TabularsFor {
  /** Place of the list whose lines are told: the newest that is not younger than the day. */
  readonly list: number;
  /** Places of the lists that must all say the same before it is certain; empty when nothing can be. */
  readonly witnesses: readonly number[];
}

/**
 * The lists that speak for a day; undefined before the oldest. A list vouches for its own fiscal year. Between two lists
 * nobody knows when a line came or went: both must have it. After the newest, nothing is certain.
 */
export function tabularsFor(notes: NoteStore, day: number): TabularsFor | undefined {
  const list = newestList(notes, day);
  const entry = notes.lists[list];
  if (entry === undefined) return undefined;
  if (day <= (dayOf(entry.release.through) ?? 0)) return { list, witnesses: [list] };
  return { list, witnesses: notes.lists[list + 1] === undefined ? [] : [list, list + 1] };
}
