import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { lookup } from '../store/lookup.js';
import { pathAbove } from '../tree/tree.js';
import type { CodeDetails, IsoDate } from '../types.js';

/** Everything a hover tells about a code on a date; undefined when no release has it. */
export function details(store: CodeStore, text: string, date: IsoDate): CodeDetails | undefined {
  const index = store.codes.find(compact(text));
  if (index < 0) return undefined;
  return { ...lookup(store, text, date), path: pathAbove(store, index, dayOf(date)), notes: [], flags: [], facts: [] };
}
