import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { lookup } from '../store/lookup.js';
import { pathAbove } from '../tree/tree.js';
import type { CodeDetails, IsoDate } from '../types.js';
import { notesOf } from './notes.js';
import { seventhCharacters } from './seventh-characters.js';

/** Everything a hover tells about a code on a date; undefined when no release has it. */
export function details(store: CodeStore, text: string, date: IsoDate): CodeDetails | undefined {
  const index = store.codes.find(compact(text));
  if (index < 0) return undefined;
  const day = dayOf(date);
  const seventh = store.system === 'icd10cm' ? seventhCharacters(store, text, date) : undefined;
  return {
    ...lookup(store, text, date),
    path: pathAbove(store, index, day),
    ...notesOf(store, index, day ?? 0),
    ...(seventh === undefined ? {} : { seventhCharacters: seventh }),
    flags: [],
    facts: [],
  };
}
