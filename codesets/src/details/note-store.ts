import type { ReleaseEntry } from '../manifest.js';
import type { ReferenceQualifier } from '../notes/parsed-reference.js';
import type { Numbers } from '../pack/layout.js';
import type { Pack } from '../pack/pack.js';
import type { Ragged } from '../pack/ragged.js';
import type { TextPool } from '../pack/text-pool.js';
import type { NoteKind } from '../types.js';
import { NOTE_KINDS } from './note-kinds.js';
import { HEADING_BIT, MENTION_BIT } from './note-layout.js';

/** A tabular list that notes come from. */
export interface NoteListEntry {
  /** First day, as a number. */
  readonly from: number;
  readonly release: ReleaseEntry;
}

/** A note line as stored. */
export interface StoredLine {
  readonly kind: NoteKind;
  readonly heading: boolean;
  readonly text: string;
  readonly references: readonly StoredReference[];
}

/** Indexes of the first and last code of a reference, each with all codes below it. */
export interface StoredReference {
  readonly offset: number;
  readonly length: number;
  readonly first: number;
  readonly last: number;
  /** A code in prose: to be linked, never checked. */
  readonly mention: boolean;
  /** Number of the qualifier in `notes.qualifiers`, from 1; 0 for none. */
  readonly qualifier: number;
}

/** Note lines by container: a code by its index, a chapter or block by its place in the outline after all codes. */
export class NoteStore {
  /** Tabular lists, oldest first. */
  readonly lists: readonly NoteListEntry[];
  private readonly qualifiers: readonly ReferenceQualifier[];
  private readonly owners: Uint32Array;
  private readonly lineOffsets: Ragged;
  private readonly kinds: Numbers;
  private readonly listMasks: Numbers;
  private readonly references: ReferenceColumns;

  constructor(
    pack: Pack,
    private readonly texts: TextPool,
  ) {
    this.lists = pack.json<NoteListEntry[]>('notes.releases');
    this.qualifiers = pack.json<ReferenceQualifier[]>('notes.qualifiers');
    this.owners = pack.u32('notes.owners');
    this.lineOffsets = pack.ragged('notes');
    this.kinds = pack.column('notes.kinds');
    this.listMasks = pack.column('notes.lists');
    this.references = new ReferenceColumns(pack);
  }

  /** True for a container that has lines in any list. */
  has(container: number): boolean {
    return placeOf(this.owners, container) >= 0;
  }

  /** The lines of a container in a tabular list (by its place), of one kind or all, in the order in which they are shown. */
  lines(container: number, list: number, kind?: NoteKind): StoredLine[] {
    const place = placeOf(this.owners, container);
    if (place < 0) return [];
    const first = this.lineOffsets.start(place);
    const lines: StoredLine[] = [];
    for (let line = first; line < first + this.lineOffsets.length(place); line++) {
      const isListed = ((this.listMasks[line] ?? 0) & (1 << list)) !== 0;
      if (isListed && (kind === undefined || this.kindOf(line) === kind)) lines.push(this.line(line));
    }
    return lines;
  }

  /** What narrows a reference; undefined for one that stands for all its codes. */
  qualifierOf({ qualifier }: StoredReference): ReferenceQualifier | undefined {
    return qualifier === 0 ? undefined : this.qualifiers[qualifier - 1];
  }

  private kindOf(line: number): NoteKind {
    return NOTE_KINDS[(this.kinds[line] ?? 0) % HEADING_BIT] ?? 'note';
  }

  private line(line: number): StoredLine {
    return {
      kind: this.kindOf(line),
      heading: (this.kinds[line] ?? 0) >= HEADING_BIT,
      text: this.texts.text(line),
      references: this.references.of(line),
    };
  }
}

class ReferenceColumns {
  private readonly offsets: Ragged;
  private readonly columns: Readonly<Record<'offsets' | 'widths' | 'first' | 'last' | 'flags', Numbers>>;

  constructor(pack: Pack) {
    this.offsets = pack.ragged('references');
    const column = (name: string) => pack.column(`references.${name}`);
    this.columns = {
      offsets: column('offsets'),
      widths: column('widths'),
      first: column('first'),
      last: column('last'),
      flags: column('flags'),
    };
  }

  of(line: number): StoredReference[] {
    const start = this.offsets.start(line);
    const { offsets, widths, first, last, flags } = this.columns;
    return Array.from({ length: this.offsets.length(line) }, (_, place) => ({
      offset: offsets[start + place] ?? 0,
      length: widths[start + place] ?? 0,
      first: first[start + place] ?? 0,
      last: last[start + place] ?? 0,
      mention: ((flags[start + place] ?? 0) & MENTION_BIT) !== 0,
      qualifier: (flags[start + place] ?? 0) >>> 1,
    }));
  }
}

/** Place of a value in a sorted column; -1 when it is not there. */
function placeOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
