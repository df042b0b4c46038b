/** Names of the code systems, for people. */
import type { SystemId } from './types.js';

interface SystemNames {
  /** One code of the system, or the system itself, in running text. */
  readonly label: string;
  /** The system at the head of a list. */
  readonly heading: string;
}

const NAMES: Readonly<Record<SystemId, SystemNames>> = {
  icd10cm: { label: 'ICD-10-CM', heading: 'ICD-10-CM' },
  icd10pcs: { label: 'ICD-10-PCS', heading: 'ICD-10-PCS' },
  hcpcs: { label: 'HCPCS Level II', heading: 'HCPCS Level II' },
  cpt: { label: 'CPT', heading: 'CPT' },
  modifier: { label: 'modifier', heading: 'Modifiers' },
  'place-of-service': { label: 'place of service', heading: 'Place of service' },
  revenue: { label: 'revenue code', heading: 'Revenue codes' },
  'bill-type': { label: 'type of bill', heading: 'Type of bill' },
  'discharge-status': { label: 'discharge status', heading: 'Discharge status' },
  'admission-type': { label: 'admission type', heading: 'Admission type' },
  'admission-source': { label: 'point of origin', heading: 'Point of origin' },
  'condition-code': { label: 'condition code', heading: 'Condition codes' },
};

/** Every code system, in the order in which lists show them. */
export const SYSTEM_IDS = Object.keys(NAMES) as readonly SystemId[];

/** The system in running text: `ICD-10-CM`, `revenue code`, `place of service`. */
export function systemLabel(system: SystemId): string {
  return NAMES[system].label;
}

/** The system in sentence case, for hovers and trees: `ICD-10-CM`, `Revenue codes`. */
export function systemHeading(system: SystemId): string {
  return NAMES[system].heading;
}

/** Narrows text that came from outside to a system; undefined when it is the id of none. */
export function toSystemId(text: string): SystemId | undefined {
  return SYSTEM_IDS.find((id) => id === text);
}
