import type { ParsedReference, ReferenceQualifier } from './parsed-reference.js';

/** The placeholder that fills positions before a seventh character (Official Guidelines, section I.A.4). */
const PLACEHOLDER = 'X';
/** A code has at most this many characters before the seventh. */
const STEM = 6;
const CATEGORY = 3;

/**
 * True when the qualifier of a reference keeps the code (compact; a code or header inside the reference's interval).
 * Undefined when the qualifier is made of words that no code can be tested against: say nothing then.
 */
export function selects(reference: ParsedReference, code: string): boolean | undefined {
  const { codes, qualifier } = reference;
  if (qualifier === undefined) return true;
  return meets(code, qualifier, (codes.kind === 'code' ? codes.code : codes.first).length);
}

/** The same of a qualifier alone. `depth`: number of characters of the reference's own codes, where a subdivision begins. */
export function meets(code: string, qualifier: ReferenceQualifier, depth: number): boolean | undefined {
  switch (qualifier.kind) {
    case 'characters':
      return hasAt(code, qualifier.positions, qualifier.values);
    case 'subdivision':
      return qualifier.values.some((value) => code.startsWith(value, depth));
    case 'final':
      return qualifier.values.some((value) => endsIn(code, value));
    case 'words':
      return undefined;
  }
}

/**
 * The last position with a character of its own decides: the intent of `T40.2X5A` is its sixth character, that of
 * `T39.95XA` its fifth, and `T43.651A` (fifth character 5, accidental) is no adverse effect.
 */
function hasAt(code: string, positions: readonly number[], values: readonly string[]): boolean {
  const filled = positions.filter((position) => code.length >= position && code[position - 1] !== PLACEHOLDER);
  if (filled.length === 0) return false;
  const position = Math.max(...filled);
  return values.some((value) => code.startsWith(value, position - 1));
}

/** Something must stand between the category and its final characters: `I69.90` is not `I69. with final characters -90`. */
function endsIn(code: string, value: string): boolean {
  const stem = code.slice(0, STEM).replace(/X+$/, '');
  return stem.length > CATEGORY + value.length && stem.endsWith(value);
}
