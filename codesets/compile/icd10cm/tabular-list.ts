import type { ReleaseEntry } from '../../src/manifest.js';
import type { NoteTableRow, TabularChapter } from '../rows.js';

/** A tabular list: in full, or only its notes. */
export interface TabularList {
  readonly release: ReleaseEntry;
  /** Codes of the order file that was in force with it. */
  readonly codes: readonly string[];
  readonly content: { readonly chapters: readonly TabularChapter[] } | { readonly notes: readonly NoteTableRow[] };
}
