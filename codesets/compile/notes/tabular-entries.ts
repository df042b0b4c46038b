import type { NoteTableRow, TabularChapter, TabularCode, TabularNote } from '../rows.js';

/** A container of the tabular list, alone: what both the XML and the derived note table can say of it. */
export interface TabularEntry {
  /** `CH 4`, `E08-E13`, or a compact code. */
  readonly id: string;
  readonly kind: 'chapter' | 'block' | 'code';
  /** As printed; chapters and blocks end in their range: `Diabetes mellitus (E08-E13)`. */
  readonly title: string;
  readonly notes: readonly TabularNote[];
  readonly seventhCharacters?: TabularCode['seventhCharacters'];
}

/** Every chapter, block and code of a tabular list, in tabular order, each before what it contains. */
export function tabularEntries(chapters: readonly TabularChapter[]): TabularEntry[] {
  return chapters.flatMap((chapter) => [
    { id: `CH ${chapter.number}`, kind: 'chapter', title: chapter.title, notes: chapter.notes },
    ...chapter.blocks.flatMap((block): TabularEntry[] => [
      { id: block.id, kind: 'block', title: block.title, notes: block.notes },
      ...block.codes.flatMap(codeEntries),
    ]),
  ]);
}

function codeEntries(code: TabularCode): TabularEntry[] {
  const { title, notes, seventhCharacters } = code;
  const entry: TabularEntry = {
    id: code.code,
    kind: 'code',
    title,
    notes,
    ...(seventhCharacters && { seventhCharacters }),
  };
  return [entry, ...code.children.flatMap(codeEntries)];
}

/**
 * The containers that a note table has notes for, in its order. The table carries no seventh characters and no codes
 * without notes, and does not say where a block of notes begins.
 */
export function noteTableEntries(rows: readonly NoteTableRow[]): TabularEntry[] {
  const byContainer = new Map<string, NoteTableRow[]>();
  for (const row of rows) {
    // The kind is part of the key: T07 is both a block and its only category.
    const key = `${row.containerKind} ${row.container}`;
    const known = byContainer.get(key);
    if (known === undefined) byContainer.set(key, [row]);
    else known.push(row);
  }
  return Array.from(byContainer.values(), entryOf);
}

function entryOf(rows: readonly NoteTableRow[]): TabularEntry {
  const first = rows[0];
  return {
    id: first?.container ?? '',
    kind: first?.containerKind ?? 'code',
    title: first?.title ?? '',
    notes: rows.map(({ kind, text }) => ({ kind, text })),
  };
}
