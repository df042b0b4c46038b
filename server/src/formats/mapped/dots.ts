/** Whether a file writes ICD-10-CM codes with the dot. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';

/** By the codes that are long enough to have one; undefined where there is none. The first one settles it. */
export function writesDots(references: readonly CodeReference[]): boolean | undefined {
  const long = references.find(({ system, text }) => system === 'icd10cm' && compact(text).length > 3);
  return long?.text.includes('.');
}

/** The code as such a file writes it. */
export function asWritten(code: string, system: SystemId, withDots: boolean | undefined): string {
  return system === 'icd10cm' && withDots === false ? code.replaceAll('.', '') : code;
}
