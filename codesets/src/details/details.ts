import { dayOf } from '../dates.js';
import { flagsOf } from '../flags/flags.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { lookup } from '../store/lookup.js';
import { pathAbove } from '../tree/tree.js';
import type { CodeDetails, CodeFact, IsoDate } from '../types.js';
import { hcpcsFacts } from './hcpcs-facts.js';
import { notesOf } from './notes.js';
import { pcsFacts } from './pcs-facts.js';
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
    flags: flagsOf(store, index, day ?? 0),
    facts: factsOf(store, index),
  };
}

function factsOf(store: CodeStore, index: number): CodeFact[] {
  if (store.system === 'icd10pcs') return pcsFacts(store, index);
  return store.system === 'hcpcs' || store.system === 'modifier' ? hcpcsFacts(store, index) : [];
}
