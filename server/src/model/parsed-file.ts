import type { EncounterEdits } from './edits.js';
import type { CodeReference, Encounter } from './encounter.js';
import type { Comment, Problem } from './problem.js';
import type { Span, TextEdit } from './span.js';

/** A file as a format understood it. Reading never fails: trouble is in `problems`. */
export interface ParsedFile {
  /** Id of the format, for people and reports only. Rules and features never branch on it. */
  readonly format: string;
  readonly text: string;
  readonly encounters: readonly Encounter[];
  /** Every code reference of the file, those of the encounters included, in the order of the text. */
  readonly references: readonly CodeReference[];
  /**
   * Those that an offset may lie in or touch, and perhaps their neighbours; absent where all references are as soon
   * looked through.
   */
  referencesNear?(offset: number): readonly CodeReference[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  /** The sign that starts a comment running to the end of its line, e.g. `#`. Absent when the format has no such comments. */
  readonly lineComment?: string;
  /** The edit that puts another code in the place of a reference, written as the format needs it. */
  replaceCode(reference: CodeReference, code: string): TextEdit;
  /** The edit that puts another title in the place of the one beside a reference; absent where the format cannot. */
  replaceTitle?(reference: CodeReference, title: string): TextEdit | undefined;
  /**
   * Stretches that an editor may fold, outer ones before inner ones; absent where the editor's own folding by
   * indentation or brackets serves. Worked out when asked for.
   */
  folds?(): readonly Span[];
  /** Larger changes, for fixes; absent where the format offers none. */
  readonly edits?: EncounterEdits;
}
