/** What may be written at a place of a file: the question that completion asks of a format. */
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { Span } from './span.js';

interface SlotBase {
  /** The text between the start of the value and the caret, quotes excluded. */
  readonly typed: string;
  /** What an accepted completion replaces: the whole value, quotes included. Contains the caret. */
  readonly replace: Span;
}

/** A code may stand here. */
export interface CodeSlot extends SlotBase {
  readonly kind: 'code';
  /** Systems allowed here, the likeliest first. A typed `system:` prefix has already narrowed it and left `typed`. */
  readonly systems: readonly SystemId[];
  /** The governing date; absent when the file gives none. */
  readonly date?: IsoDate;
  /** The text to insert for a code: quoted where the format would misread it bare. */
  write(code: string): string;
  /** The keys that may be begun here instead, where an element of a list is a code or a mapping. */
  readonly orKey?: KeySlot;
}

/** One of a fixed set of values may stand here. */
export interface ValueSlot extends SlotBase {
  readonly kind: 'value';
  readonly values: readonly { readonly value: string; readonly description: string }[];
  write(value: string): string;
}

/** A key may stand here; keys that are already present are left out. */
export interface KeySlot extends SlotBase {
  readonly kind: 'key';
  readonly keys: readonly {
    readonly key: string;
    readonly description: string;
    readonly required: boolean;
    /** The text to insert, as an LSP snippet (`$1`, `$0`, `\$` escaped). */
    readonly snippet: string;
  }[];
}

export type Slot = CodeSlot | ValueSlot | KeySlot;
