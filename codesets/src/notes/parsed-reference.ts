/** What the reference grammar makes of a note. Codes are compact: no dot, upper case. */

/** One code, which always means the code and everything below it, or a range by order number. */
export type ReferenceCodes =
  /** `dash`: printed with a dash (`A04.7-`, `Z16.-`). It promises codes below; it changes no meaning. */
  | { readonly kind: 'code'; readonly code: string; readonly dash: boolean }
  | { readonly kind: 'range'; readonly first: string; readonly last: string };

/**
 * Words after a reference that keep only some of its codes. `selects` in qualifier.ts tests a code against one.
 *
 * - `characters`: the values stand at the last of the positions (1 … 7) that holds more than the placeholder X
 *   (`with fifth or sixth character 5`: the sixth, or the fifth where the sixth is an X).
 * - `subdivision`: the values follow the reference's own codes (`E08-E13 with .51`).
 * - `final`: the values end the code, seventh character and placeholders aside (`I69. with final characters -23`).
 * - `words`: nothing that a code can be tested against (`E11 with ketoacidosis`).
 */
export type ReferenceQualifier =
  | { readonly kind: 'characters'; readonly positions: readonly number[]; readonly values: readonly string[] }
  | { readonly kind: 'subdivision'; readonly values: readonly string[] }
  | { readonly kind: 'final'; readonly values: readonly string[] }
  | { readonly kind: 'words' };

/** A code or range of codes that a note prints. */
export interface ParsedReference {
  /** As printed, together with a qualifier that follows at once: `T36-T50 with fifth or sixth character 5`. */
  readonly text: string;
  /** UTF-16 offset of `text` in the note. */
  readonly offset: number;
  /** UTF-16 length of `text`. */
  readonly length: number;
  readonly codes: ReferenceCodes;
  /** True when a pair of parentheses, opened and closed, holds the reference. */
  readonly inParentheses: boolean;
  /**
   * `target`: what an Excludes, code first, use additional code or code also note speaks of.
   * `mention`: a code in prose (`any condition in I51.4-I51.9 due to hypertension (I11.-)`): to be linked, never checked.
   */
  readonly standing: 'target' | 'mention';
  readonly qualifier?: ReferenceQualifier;
}
