/** ICD-10-CM codes with their dot or without: both are common, and a file keeps to one of them. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeReference } from '../../model/encounter.js';

export type DotHabit = 'dotted' | 'undotted';

type Written = Pick<CodeReference, 'system' | 'text'>;

/** The habit that a code shows; undefined for one that is too short for a dot, and for codes of other systems. */
export function habitOf({ system, text }: Written): DotHabit | undefined {
  if (system !== 'icd10cm' || compact(text).length <= 3) return undefined;
  return text.includes('.') ? 'dotted' : 'undotted';
}

/** The habit of a file: one code with its dot, as the official lists have it, decides. Undefined where none shows a habit. */
export function habitAmong(codes: Iterable<Written>): DotHabit | undefined {
  let found: DotHabit | undefined;
  for (const code of codes) {
    found = habitOf(code) ?? found;
    if (found === 'dotted') break;
  }
  return found;
}

/** A code, given with its dot if it has one, as the habit writes it. No other system has dots. */
export function withHabit(code: string, habit: DotHabit | undefined): string {
  return habit === 'undotted' ? code.replaceAll('.', '') : code;
}

/** A code in the place of another one, which shows how it is written; where that is too short, its file does. */
export function writtenLike(former: Written, code: string, file: () => Iterable<Written>): string {
  if (former.system !== 'icd10cm') return code;
  return withHabit(code, habitOf(former) ?? habitAmong(file()));
}
