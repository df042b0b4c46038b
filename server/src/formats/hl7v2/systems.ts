/**
 * What the name of a coding system means: the spellings of HL7 table 0396 and those that senders use beside it.
 * Names are compared without case, blanks and punctuation.
 */
import type { SystemId } from '../../../../codesets/src/types.js';
import { serviceSystem } from '../support/service-code.js';
import type { CodeKind } from './fields.js';

/**
 * `icd10`: the revision alone is named, the place tells the rest. `procedure`: CPT and HCPCS share their names. `place`:
 * the table that belongs to the field. `other`: not ours.
 */
export type Named = 'icd10cm' | 'icd10pcs' | 'icd10' | 'procedure' | 'place' | 'other';

const OURS: readonly (readonly [Named, string, readonly string[]])[] = [
  ['icd10cm', 'ICD-10-CM', ['I10C', 'ICD10CM', 'I10CM', 'ICD10DX', '2.16.840.1.113883.6.90']],
  ['icd10pcs', 'ICD-10-PCS', ['I10P', 'ICD10PCS', 'I10PCS', 'ICD10PX', '2.16.840.1.113883.6.4']],
  ['icd10', 'ICD-10; in the United States ICD-10-CM for diagnoses, ICD-10-PCS for procedures', ['I10', 'ICD10']],
  ['procedure', 'CPT', ['C4', 'C5', 'CPT', 'CPT4', 'CPTM', '2.16.840.1.113883.6.12']],
  ['procedure', 'HCPCS, of which CPT is level I', ['HPC', 'HCPCS', 'HCPC', '2.16.840.1.113883.6.285']],
  ['place', 'procedure code modifiers', ['HL70340']],
  ['place', 'codes of the uniform bill', ['NUBC', 'HL70455', 'HL70456', 'UB04FL4', 'UB04FL42']],
];

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['ICD-9-CM', ['I9', 'I9C', 'I9CDX', 'I9CP', 'ICD9', 'ICD9CM', 'ICD9DX']],
  ['SNOMED CT', ['SCT', 'SCT2', 'SNM', 'SNM3', 'SNOMED', 'SNOMEDCT']],
  ['LOINC', ['LN', 'LOINC']],
  ['RxNorm', ['RXNORM']],
  ['National Drug Code', ['NDC']],
  ['a local code', ['L']],
];

const MEANINGS = new Map(OURS.flatMap(([named, , names]) => names.map((name) => [plain(name), named] as const)));
const TITLES = new Map([
  ...OURS.flatMap(([, title, names]) => names.map((name) => [plain(name), title] as const)),
  ...OTHERS.flatMap(([title, names]) => names.map((name) => [plain(name), `${title}, which is not checked`] as const)),
]);

function plain(name: string): string {
  return name.replace(/[\s._-]/g, '').toUpperCase();
}

export function namedBy(name: string): Named {
  return MEANINGS.get(name) ?? MEANINGS.get(plain(name)) ?? 'other';
}

/** The system in words, for people; undefined for a name that says nothing to us. */
export function titleOf(name: string): string | undefined {
  return TITLES.get(plain(name));
}

/** The names that HL7 gives the systems of ours, for places of each kind. */
export const SYSTEM_NAMES = {
  icd10cm: 'I10C',
  icd10pcs: 'I10P',
  cpt: 'C4',
  hcpcs: 'HPC',
} as const satisfies Partial<Record<SystemId, string>>;

/** The system of a code whose name is known; undefined where it is none of ours, or the shape leaves a doubt. */
export function systemOf(code: string, named: Named, kind: CodeKind): SystemId | undefined {
  if (named === 'place') return systemByPlace(code, kind);
  if (kind === 'modifier') return named === 'procedure' ? 'modifier' : undefined;
  if (kind === 'revenue' || kind === 'bill-type') return undefined;
  switch (named) {
    case 'icd10cm':
    case 'icd10pcs':
      return named;
    case 'icd10':
      if (kind === 'diagnosis' || kind === 'reason') return 'icd10cm';
      // Only ICD-10-PCS has codes of procedures, and they have seven characters. A diagnosis may have slipped in.
      return /^[0-9A-Z]{7}$/i.test(code) ? 'icd10pcs' : undefined;
    case 'procedure':
      return serviceSystem(code);
    default:
      return undefined;
  }
}

const DIAGNOSIS = /^[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?$/i;
const PROCEDURE = /^[\dA-Z]{7}$/i;
const SERVICE = /^(?:\d{4}[\dAFMTU]|[A-CE-V]\d{4})$/i;

/** True when a code that names no system has the full shape of one of the system that the codes beside it name. */
export function fits(code: string, named: Named, kind: CodeKind): boolean {
  if (named === 'procedure') return SERVICE.test(code);
  return (kind === 'diagnosis' ? DIAGNOSIS : PROCEDURE).test(code);
}

/** The system of codes whose place says what they are; a place of the house's own codes has other shapes. */
export function systemByPlace(code: string, kind: CodeKind): SystemId | undefined {
  if (kind === 'modifier') return /^[0-9A-Z]{2}$/i.test(code) ? 'modifier' : undefined;
  // HL7 had three characters for these, claims have four with a leading zero: the short form is no mistake.
  if (kind === 'revenue') return /^\d{4}$/.test(code) ? 'revenue' : undefined;
  if (kind === 'bill-type') return /^0\d{2}[0-9A-Z]$/i.test(code) ? 'bill-type' : undefined;
  return undefined;
}
