import { NOTE_KINDS } from '../../src/details/note-kinds.js';
import { HEADING_BIT, MENTION_BIT } from '../../src/details/note-layout.js';
import type { NoteLine } from '../icd10cm/notes.js';
import type { PackWriter } from './writer.js';

/** A reference of a note line: places of its first and last printed code, and of what narrows it. */
export interface PlacedReference {
  readonly offset: number;
  readonly length: number;
  readonly first: number;
  readonly last: number;
  readonly mention: boolean;
  /** Number of the qualifier from 1; 0 when there is none. */
  readonly qualifier: number;
}

/** Lines of a container, by its number: that of a code, or after all codes, that of an outline node. */
export interface ContainerLines {
  readonly container: number;
  readonly lines: readonly { readonly line: NoteLine; readonly references: readonly PlacedReference[] }[];
}

/** Writes note lines; read with `NoteStore`. Their texts are the list `noteTexts`, in the same order. */
export function writeNotes(writer: PackWriter, containers: readonly ContainerLines[]): void {
  const sorted = [...containers].sort((a, b) => a.container - b.container);
  const lines = sorted.flatMap((container) => container.lines);
  const references = lines.flatMap((line) => line.references);
  writer.numbers(
    'notes.owners',
    Uint32Array.from(sorted, (container) => container.container),
  );
  writer.ragged(
    'notes',
    sorted.map((container) => container.lines.length),
  );
  writer.column(
    'notes.kinds',
    lines.map(({ line }) => NOTE_KINDS.indexOf(line.note.kind) + (line.note.heading ? HEADING_BIT : 0)),
  );
  writer.column(
    'notes.lists',
    lines.map(({ line }) => line.lists),
  );
  writer.ragged(
    'references',
    lines.map((line) => line.references.length),
  );
  writer.column(
    'references.offsets',
    references.map(({ offset }) => offset),
  );
  writer.column(
    'references.widths',
    references.map(({ length }) => length),
  );
  writer.column(
    'references.first',
    references.map(({ first }) => first),
  );
  writer.column(
    'references.last',
    references.map(({ last }) => last),
  );
  writer.column(
    'references.flags',
    references.map(({ mention, qualifier }) => qualifier * 2 + (mention ? MENTION_BIT : 0)),
  );
}

/** Texts of the lines, in the order in which `writeNotes` writes them. */
export function noteTexts(containers: readonly ContainerLines[]): string[] {
  const sorted = [...containers].sort((a, b) => a.container - b.container);
  return sorted.flatMap((container) => container.lines.map(({ line }) => line.note.text));
}
