import { dayOf } from '../dates.js';
import type { ReleaseEntry } from '../manifest.js';
import { SparseLists } from '../pack/sparse-lists.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { IsoDate, SeventhCharacters } from '../types.js';

/** A tabular list with definitions of 7th characters: the section that tells which codes carry which. */
export interface SeventhCharacterList {
  /** First day, as a number. */
  readonly from: number;
  readonly release: ReleaseEntry;
  readonly section: string;
}

interface SeventhCharacterTable {
  /** Oldest first. */
  readonly lists: readonly SeventhCharacterList[];
  readonly definitions: readonly SeventhCharacters['characters'][];
}

/**
 * The 7th characters that a code takes, complete or not: those of the nearest ancestor that defines any. They are of the
 * newest tabular list that has definitions and is not younger than the date (before the oldest list, of the oldest):
 * `release` says which.
 */
export function seventhCharacters(store: CodeStore, text: string, date: IsoDate): SeventhCharacters | undefined {
  if (!store.pack.has('seventhCharacters')) return undefined;
  const day = dayOf(date) ?? 0;
  const { lists, definitions } = store.pack.json<SeventhCharacterTable>('seventhCharacters');
  const list = lists.filter(({ from }) => from <= day).at(-1) ?? lists[0];
  if (list === undefined) return undefined;
  const carriers = new SparseLists(store.pack, list.section);
  const code = compact(text);
  for (let length = code.length; length >= CATEGORY_LENGTH; length--) {
    const index = store.codes.find(code.slice(0, length));
    const characters = index < 0 ? undefined : definitions[carriers.of(index)[0] ?? -1];
    if (characters !== undefined) {
      return { from: store.displayed(index), characters, release: { system: store.system, ...list.release } };
    }
  }
  return undefined;
}

const CATEGORY_LENGTH = 3;
