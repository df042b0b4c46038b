import { NOTE_KINDS } from '../../src/details/note-kinds.js';
import type { IsoDate } from '../../src/types.js';
import { codeOrder } from '../notes/code-order.js';
import { type ResolvedNote, type ResolvedReference, resolveNote } from '../notes/resolved-note.js';
import type { TabularEntry } from '../notes/tabular-entries.js';
import { mergeTabularOrder } from '../tabular-order.js';

/** The notes of one tabular list, and the codes of the order file that was in force with it. */
export interface TabularNotes {
  readonly from: IsoDate;
  readonly entries: readonly TabularEntry[];
  readonly codes: readonly string[];
}

/** A line of a note of a container, as one or more lists have it. */
export interface NoteLine {
  readonly note: ResolvedNote;
  /** Bit i: list i has the line. */
  readonly lists: number;
  /** The references that resolve in the newest of these lists in which they do. */
  readonly references: readonly ResolvedReference[];
}

/** Lines by container (`chapter CH 4`, `block E08-E13`, `code E11`), those of each kind together and in printed order. */
export function mergeNotes(listsOldestFirst: readonly TabularNotes[]): Map<string, NoteLine[]> {
  const byContainer = new Map<string, ListedNotes[]>();
  for (const [list, { entries, codes }] of listsOldestFirst.entries()) {
    const order = codeOrder(codes);
    for (const entry of entries) {
      if (entry.notes.length === 0) continue;
      const notes = keyed(entry.notes.map((note) => resolveNote(note, order)));
      const container = `${entry.kind} ${entry.id}`;
      byContainer.set(container, [...(byContainer.get(container) ?? []), { list, notes }]);
    }
  }
  return new Map([...byContainer].map(([container, lists]) => [container, mergeLines(lists)]));
}

interface ListedNotes {
  readonly list: number;
  /** In printed order. */
  readonly notes: ReadonlyMap<string, ResolvedNote>;
}

/** Lines by kind and text; a line that is printed twice has two keys. */
function keyed(notes: readonly ResolvedNote[]): Map<string, ResolvedNote> {
  const byKey = new Map<string, ResolvedNote>();
  for (const note of notes) {
    let key = `${note.kind} ${note.text}`;
    while (byKey.has(key)) key += '\n';
    byKey.set(key, note);
  }
  return byKey;
}

function mergeLines(lists: readonly ListedNotes[]): NoteLine[] {
  const order = mergeTabularOrder(lists.map(({ notes }) => [...notes.keys()]));
  const lines = order.map((key) =>
    lineOf(
      lists.filter(({ notes }) => notes.has(key)),
      key,
    ),
  );
  return lines.sort((a, b) => NOTE_KINDS.indexOf(a.note.kind) - NOTE_KINDS.indexOf(b.note.kind));
}

function lineOf(lists: readonly ListedNotes[], key: string): NoteLine {
  const notes = lists.flatMap((list) => list.notes.get(key) ?? []);
  const newest = notes.at(-1);
  if (newest === undefined) throw new Error(`no list has the line ${key}`);
  const references = newest.references.flatMap((_, place) => {
    const candidates = notes.flatMap((note) => note.references[place] ?? []);
    return candidates.filter(({ resolution }) => resolution.kind === 'resolved').slice(-1);
  });
  return { note: newest, lists: lists.reduce((mask, { list }) => mask | (1 << list), 0), references };
}
