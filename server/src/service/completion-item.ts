/** The items that completion answers with, and what every kind of item shares. */
import type { CodeLibrary, IsoDate, LookupStatus, SystemId } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Slot } from '../model/slot.js';
import type { TextEdit } from '../model/span.js';

/** Which code an item stands for: all that is needed to document it later. */
export interface CodeItemData {
  readonly system: SystemId;
  readonly code: string;
  readonly date: IsoDate;
}

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'code' | 'category' | 'value' | 'key';
  readonly detail: string;
  /**
   * Editors hide an item unless this matches what its edit replaces up to the caret, opening quote included.
   * Codes are found by the server: theirs begins with exactly that text and goes on with code and title.
   * Keys and values are narrowed by the editor: theirs is the word itself behind the same opening quote.
   */
  readonly filterText: string;
  /** Keeps our order: editors would sort by label. */
  readonly sortText: string;
  readonly edit: TextEdit;
  /** The edit's text is an LSP snippet. */
  readonly isSnippet: boolean;
  /** True for codes that were in force once. */
  readonly retired: boolean;
  /** True where accepting the item calls for the next completion: a category leads on to its children. */
  readonly leadsOn: boolean;
  readonly code?: CodeItemData;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** True when typing on may bring items that are not in the list. */
  readonly isIncomplete: boolean;
}

/** What completion may look at, the caret's offset included. */
export interface CompletionContext {
  readonly file: ParsedFile;
  readonly offset: number;
  readonly codes: CodeLibrary;
  readonly today: IsoDate;
}

/** A code that may be offered. */
export interface Candidate {
  readonly system: SystemId;
  readonly code: string;
  readonly title: string;
  readonly status: LookupStatus;
}

/** The text between the start of the edit and the caret: what the editor filters by. */
export function textBeforeCaret(slot: Slot, { file, offset }: CompletionContext): string {
  return file.text.slice(slot.replace.start, offset);
}

/** What stands in front of the typed text inside the edit: an opening quote, or nothing. */
export function opening(slot: Slot, context: CompletionContext): string {
  const before = textBeforeCaret(slot, context);
  return before.endsWith(slot.typed) ? before.slice(0, before.length - slot.typed.length) : '';
}

/** Ranks sort as strings. Three digits hold the longest list. */
export function rankText(rank: number): string {
  return String(rank).padStart(3, '0');
}
