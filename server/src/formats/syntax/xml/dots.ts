/** Diagnosis codes with their dot or without: both are common, and a file keeps to one of them. */
import { compact } from '../../../../../codesets/src/shapes.js';
import type { CodeReference } from '../../../model/encounter.js';

/** Writes codes as the file writes the diagnosis codes that it has. */
export function asFileDoes(references: readonly CodeReference[]): (code: string) => string {
  const shown = references.filter(showsHabit);
  const isUndotted = shown.length > 0 && shown.every(({ text }) => !text.includes('.'));
  return isUndotted ? (code) => code.replace('.', '') : (code) => code;
}

/** Writes a code as the one is written whose place it takes. */
export function asWritten(former: CodeReference, code: string, references: readonly CodeReference[]): string {
  if (former.system !== 'icd10cm') return code;
  return asFileDoes(showsHabit(former) ? [former] : references)(code);
}

/** Codes of three characters have no dot in either. */
function showsHabit({ system, text }: CodeReference): boolean {
  return system === 'icd10cm' && compact(text).length > 3;
}
