import { readAttributes } from '../../../../codesets/compile/readers/mce.js';
import { readOrderFile } from '../../../../codesets/compile/readers/order-file.js';
import type { AttributeRow, OrderRow, SourceFile } from '../../../../codesets/compile/rows.js';
import { openSourceFile } from '../../../../codesets/compile/source-folder.js';
import { releasesFolder } from '../../../support/releases-folder.js';

/** Undefined when the releases are not there; then the suites over them are reported as skipped, and why is printed. */
export const root = releasesFolder();

export const MCE = 'mce/2026-04-01-v43.1/DERIVED';
export const MSDRG = 'msdrg/2026-04-01-v43.1/DERIVED';

export function open(file: string): SourceFile {
  return openSourceFile(root ?? '', file).file;
}

/** Each file is read once, whichever tests of a suite ask for it. */
export function once<T>(read: (file: string) => T): (file: string) => T {
  const results = new Map<string, T>();
  return (file) => {
    const result = results.get(file) ?? read(file);
    results.set(file, result);
    return result;
  };
}

export const orderRows = once((file) => readOrderFile(open(file)));
/** The MCE's dated rows of `icd10cm` or `icd10pcs`. */
export const attributes = once((system) => readAttributes(open(`${MCE}/${system}_attributes.tsv.gz`)));

export const codesOf = (rows: readonly { readonly code: string }[]): Set<string> =>
  new Set(rows.map((row) => row.code));
export const validCodes = (rows: readonly OrderRow[]): Set<string> => codesOf(rows.filter((row) => row.valid));
export const inForce = (rows: readonly AttributeRow[], day: string): Set<string> =>
  codesOf(rows.filter((row) => row.from <= day && (row.through === undefined || row.through >= day)));
export const without = (codes: Set<string>, others: Set<string>): string[] =>
  [...codes].filter((code) => !others.has(code));
