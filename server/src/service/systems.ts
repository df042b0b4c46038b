/** Code systems as people name them. */
import type { SystemId } from '../../../codesets/src/types.js';

const NAMES: Readonly<Record<SystemId, string>> = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT',
  modifier: 'Modifiers',
  'place-of-service': 'Place of service',
  revenue: 'Revenue codes',
  'bill-type': 'Type of bill',
  'discharge-status': 'Discharge status',
  'admission-type': 'Admission type',
  'admission-source': 'Admission source',
  'condition-code': 'Condition codes',
};

/** The name of a system in sentence case, for hovers, trees and messages. */
export function systemName(system: SystemId): string {
  return NAMES[system];
}

/** Narrows text that came from outside to a system; undefined when it names none. */
export function toSystemId(text: string): SystemId | undefined {
  return Object.hasOwn(NAMES, text) ? (text as SystemId) : undefined;
}
