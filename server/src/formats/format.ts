import type { ParsedFile } from '../model/parsed-file.js';
import type { Slot } from '../model/slot.js';

/** What a format may look at to decide whether a file is its own. */
export interface SourceText {
  /** Last part of the path, e.g. `visit.encounter.yaml`. */
  readonly fileName: string;
  readonly text: string;
}

/** Reads one file format. Never throws, whatever the text. */
export interface Format {
  parse(source: SourceText): ParsedFile;
  /** What may be written at the offset; undefined where the format expects nothing it knows. */
  slotAt(parsed: ParsedFile, offset: number): Slot | undefined;
}

/** How the index lists a format. Detection is cheap; the reader itself is loaded with the first file that needs it. */
export interface FormatEntry {
  readonly id: string;
  /** Files that belong to the format by their name, as glob patterns for file watching. */
  readonly globs: readonly string[];
  detects(source: SourceText): boolean;
  load(): Promise<Format>;
}
