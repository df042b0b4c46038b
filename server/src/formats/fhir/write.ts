/** Writes codes and titles as a FHIR file has them. */
import { compact, display } from '../../../../codesets/src/shapes.js';
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { TextEdit } from '../../model/span.js';

/** Diagnosis codes with their dot or without: both are common, and a file keeps to one of them. */
export type DotHabit = 'dotted' | 'undotted';

/** The habit of a code; undefined for one that is too short to show it. */
export function habitOf({ system, text }: Pick<CodeReference, 'system' | 'text'>): DotHabit | undefined {
  if (system !== 'icd10cm' || compact(text).length <= 3) return undefined;
  return text.includes('.') ? 'dotted' : 'undotted';
}

export function codeText(system: SystemId, code: string, habit: DotHabit | undefined): string {
  if (system !== 'icd10cm' || habit === undefined) return code;
  return habit === 'dotted' ? display(system, compact(code)) : compact(code);
}

/** `habit`: that of the file, where the code itself shows none. */
export function replaceCode(reference: CodeReference, code: string, habit: () => DotHabit | undefined): TextEdit {
  const { system, replace, span } = reference;
  const written = codeText(system, code, habitOf(reference) ?? (habit() === 'undotted' ? 'undotted' : undefined));
  const isWhole = replace.start === span.start;
  return { span: replace, text: isWhole ? written : JSON.stringify(written) };
}

export function replaceTitle(text: string, { title }: CodeReference, written: string): TextEdit | undefined {
  if (title === undefined) return undefined;
  // The title may have blanks around it inside of its quotes.
  const start = text.lastIndexOf('"', title.span.start - 1);
  const end = text.indexOf('"', title.span.end);
  const isQuoted =
    /^"\s*$/.test(text.slice(start, title.span.start)) && /^\s*"$/.test(text.slice(title.span.end, end + 1));
  return isQuoted ? { span: { start, end: end + 1 }, text: JSON.stringify(written) } : undefined;
}
