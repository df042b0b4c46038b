import type { NoteListEntry } from '../../src/details/note-store.js';
import { requiredDay } from '../days.js';
import type { CodeHistory } from '../history.js';
import { codeOrder } from '../notes/code-order.js';
import { noteTableEntries, type TabularEntry, tabularEntries } from '../notes/tabular-entries.js';
import { type ContainerLines, writeNotes } from '../pack/notes.js';
import { writeWordIndex } from '../pack/word-index.js';
import type { PackWriter } from '../pack/writer.js';
import { mergeNotes, type NoteLine } from './notes.js';
import { icd10cmOutline, type PlacedNode } from './outline.js';
import { ReferencePlacer } from './references.js';
import { writeSeventhCharacters } from './seventh-characters.js';
import type { TabularList } from './tabular-list.js';

/** Writes chapters, blocks, notes, search terms and 7th characters. Returns the notes: their texts are still to be written. */
export function writeTabular(
  writer: PackWriter,
  listsOldestFirst: readonly TabularList[],
  histories: readonly CodeHistory[],
): ContainerLines[] {
  const order = codeOrder(histories.map((history) => history.code));
  const outline = icd10cmOutline(outlinesOf(listsOldestFirst), histories);
  writer.json(
    'outline',
    outline.map(({ id, kind, title, first, last, from, through }) => ({ id, kind, title, first, last, from, through })),
  );
  const merged = mergeNotes(
    listsOldestFirst.map((list) => ({ from: list.release.from, entries: entriesOf(list), codes: list.codes })),
  );
  const placer = new ReferencePlacer(order);
  const containers = [...merged].flatMap(([container, lines]) =>
    numbersOf(container, order.indexOf, outline, histories.length).map((number) => ({
      container: number,
      lines: lines.map((line) => ({ line, references: line.references.flatMap((found) => placer.place(found)) })),
    })),
  );
  writeNotes(writer, containers);
  writer.json('notes.qualifiers', placer.qualifiers);
  writer.json('notes.releases', listsOldestFirst.map(noteListEntry));
  writeTerms(writer, containers, histories.length, 1 << (listsOldestFirst.length - 1));
  writeSeventhCharacters(writer, listsOldestFirst, order);
  return containers;
}

function outlinesOf(lists: readonly TabularList[]) {
  return lists.flatMap(({ release, content }) =>
    'chapters' in content ? [{ from: release.from, chapters: content.chapters }] : [],
  );
}

/** Its chapters, blocks and codes, or of a note table those that have notes. */
export function entriesOf({ content }: TabularList): TabularEntry[] {
  return 'chapters' in content ? tabularEntries(content.chapters) : noteTableEntries(content.notes);
}

/** Numbers of a container: the index of a code; for chapters and blocks, the code count and the place in the outline. */
function numbersOf(
  container: string,
  indexOf: (code: string) => number | undefined,
  outline: readonly PlacedNode[],
  codeCount: number,
): number[] {
  const [kind = ''] = container.split(' ', 1);
  const id = container.slice(kind.length + 1);
  if (kind === 'code') return [indexOf(id) ?? missing(container)];
  const places = [...outline.keys()].filter(
    (place) => outline[place]?.printedId === id && outline[place]?.kind === kind,
  );
  return places.length > 0 ? places.map((place) => codeCount + place) : missing(container);
}

function missing(container: string): never {
  throw new Error(`notes of ${container}, which no release has`);
}

function noteListEntry({ release }: TabularList): NoteListEntry {
  return { from: requiredDay(release.from), release };
}

/** The words by which inclusion terms and includes notes of the newest list lead to their code. */
function writeTerms(
  writer: PackWriter,
  containers: readonly ContainerLines[],
  codeCount: number,
  newestList: number,
): void {
  const terms = containers
    .filter(({ container }) => container < codeCount)
    .sort((a, b) => a.container - b.container)
    .flatMap(({ container, lines }) =>
      lines.filter(({ line }) => isTerm(line, newestList)).map(({ line }) => ({ container, line })),
    );
  writeWordIndex(
    writer,
    'termWords',
    terms.map(({ line }) => line.note.text),
  );
  writer.column(
    'termWords.owners',
    terms.map(({ container }) => container),
  );
}

function isTerm({ note, lists }: NoteLine, newestList: number): boolean {
  return (note.kind === 'inclusionTerm' || note.kind === 'includes') && !note.heading && (lists & newestList) !== 0;
}
