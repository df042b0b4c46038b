/** Ranges of ICD-10-CM by category, the three characters before the dot. They sort as text (`O99` before `O9A`). */
import { compact } from '../../../../codesets/src/shapes.js';

const CATEGORY_LENGTH = 3;

/** The category of a code in any notation: `e11.9` → `E11`. */
export function categoryOf(code: string): string {
  return compact(code).slice(0, CATEGORY_LENGTH);
}

/** True for a code of a category from `first` to `last`, both included. */
export function inCategories(code: string, first: string, last: string): boolean {
  const category = categoryOf(code);
  return category.length === CATEGORY_LENGTH && first <= category && category <= last;
}

/** True for a code at or below one of the codes, which are written as in print (`Z91.1`). */
export function isBelow(code: string, ...heads: readonly string[]): boolean {
  const written = compact(code);
  return heads.some((head) => written.startsWith(compact(head)));
}

/** Chapter 20: V00-Y99. */
export function isExternalCause(code: string): boolean {
  return inCategories(code, 'V00', 'Y99');
}

/** Chapter 15: O00-O9A. */
export function isObstetric(code: string): boolean {
  return inCategories(code, 'O00', 'O9A');
}

/** Chapter 16: P00-P96. */
export function isPerinatal(code: string): boolean {
  return inCategories(code, 'P00', 'P96');
}

/** Diabetes mellitus: E08-E13. */
export function isDiabetes(code: string): boolean {
  return inCategories(code, 'E08', 'E13');
}

/** Pediatric and adult body mass index: Z68. */
export function isBodyMassIndex(code: string): boolean {
  return categoryOf(code) === 'Z68';
}

/** The 7th character; undefined for a shorter code. */
export function seventhCharacterOf(code: string): string | undefined {
  return compact(code).charAt(6) || undefined;
}
