import type { ParsedFile } from '../model/parsed-file.js';
import type { Slot } from '../model/slot.js';
import type { Placed } from '../model/span.js';
import type { Mapping } from './mapping.js';

/** What a format may look at to decide whether a file is its own, and to read it. */
export interface SourceText {
  /** Last part of the path, e.g. `visit.encounter.yaml`. */
  readonly fileName: string;
  readonly text: string;
  /** What the project's configuration says of the shape of this file; absent where it says nothing. */
  readonly mapping?: Mapping;
  /** The text of the sidecar, where the file has one: what is said of it in place of comments. No format reads it. */
  readonly sidecar?: string;
  /**
   * What the same format made of the version before this one, of which it may keep what has not changed. Only a saving:
   * the result must be the same without it.
   */
  readonly previous?: ParsedFile;
}

/** Reads one file format. Never throws, whatever the text. */
export interface Format {
  parse(source: SourceText): ParsedFile;
  /** What may be written at the offset; undefined where the format expects nothing it knows. */
  slotAt(parsed: ParsedFile, offset: number): Slot | undefined;
  /** What the format itself has to say of a place that is no code (a qualifier, a column, a key), as Markdown. */
  describeAt?(parsed: ParsedFile, offset: number): Placed<string> | undefined;
}

/** How the index lists a format. Detection is cheap; the reader itself is loaded with the first file that needs it. */
export interface FormatEntry {
  readonly id: string;
  /** Files that belong to the format by their name alone, as glob patterns for file watching. Often none. */
  readonly globs: readonly string[];
  /** True for the format that reads what a mapping explains: the project's own word decides before any look at the text. */
  readonly followsMapping?: true;
  /** By the name: false for files that the format never reads, so that nobody looks inside them. */
  mayBe(fileName: string): boolean;
  /**
   * By the text, or the name alone where that decides. Asked only where `mayBe` is true, and often with the first
   * 64 KiB of the text alone. Entries exclude each other: the order of the index decides nothing.
   */
  detects(source: SourceText): boolean;
  load(): Promise<Format>;
}
