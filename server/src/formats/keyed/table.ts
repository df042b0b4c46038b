/** Tables of the keys of a file: its reader, completion and documentation all follow them. */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeRole } from '../../model/encounter.js';

export interface FixedValue<V extends string = string> {
  readonly value: V;
  readonly description: string;
}

/** Where a code stands decides its systems (the likeliest first) and its role. */
export interface CodePlace {
  readonly systems: readonly SystemId[];
  readonly role: CodeRole;
}

export type ValueKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number' }
  /** `strict`: nothing else may be written; otherwise the values are suggestions. */
  | { readonly kind: 'choice'; readonly values: readonly FixedValue[]; readonly strict: boolean }
  | { readonly kind: 'code'; readonly place: CodePlace }
  | { readonly kind: 'codes'; readonly place: CodePlace }
  | { readonly kind: 'pointers' }
  /** Free names, each with a text. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'mapping'; readonly keys: KeyTable }
  /** Free names, each with a value of the kind. */
  | { readonly kind: 'names'; readonly value: ValueKind }
  /** A JSONPath, or several of them. */
  | { readonly kind: 'path' }
  /** A JSONPath, one of the values, or a mapping of these keys. */
  | { readonly kind: 'source'; readonly values: readonly FixedValue[]; readonly keys: KeyTable }
  /** A list of mappings, or one of them alone. */
  | { readonly kind: 'mappings'; readonly keys: KeyTable }
  /** Entries are mappings, or a code alone: the short form of `{ code: … }`. */
  | { readonly kind: 'list'; readonly keys: KeyTable; readonly place: CodePlace };

export interface KeySpec {
  readonly name: string;
  readonly description: string;
  /** The encounter cannot be checked without it. */
  readonly required?: true;
  readonly value: ValueKind;
}

export type KeyTable = readonly KeySpec[];

/** Accepted in JSON for the sake of other editors; means nothing to the file. */
export const SCHEMA_KEY = '$schema';
