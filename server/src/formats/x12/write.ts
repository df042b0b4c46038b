import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { TextEdit } from '../../model/span.js';

/** A code as a claim writes it: ICD codes without their dot. */
export function written(system: SystemId, code: string): string {
  return system === 'icd10cm' || system === 'icd10pcs' ? code.replaceAll('.', '') : code;
}

/** Puts another code in the place of a reference. */
export function replaceCode({ system, replace }: CodeReference, code: string): TextEdit {
  return { span: replace, text: written(system, code) };
}
