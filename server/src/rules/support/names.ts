import type { CodeLibrary, IsoDate, SystemId } from '../../../../codesets/src/types.js';

const NAMES: Record<SystemId, string> = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT',
  modifier: 'modifier',
  'place-of-service': 'place of service',
  revenue: 'revenue',
  'bill-type': 'type of bill',
  'discharge-status': 'discharge status',
  'admission-type': 'admission type',
  'admission-source': 'point of origin',
  'condition-code': 'condition',
};

/** The name of a code system as people in the field say it. */
export function systemName(system: SystemId): string {
  return NAMES[system];
}

/** `a CPT`, `an ICD-10-CM`. */
export function withArticle(system: string): string {
  return /^[AEIOU]/.test(system) ? `an ${system}` : `a ${system}`;
}

/** Tells in which other systems a text is a code: `; it is a HCPCS Level II code`. Nothing when in none. */
export function knownElsewhere(systems: readonly SystemId[]): string {
  if (systems.length === 0) return '';
  return `; it is ${systems.map((system) => withArticle(systemName(system))).join(' and ')} code`;
}

/** `on 2023-02-14 (FY2023)`: the day, and the release that was asked. */
export function onDay(date: IsoDate, system: SystemId, codes: CodeLibrary): string {
  const release = codes.releaseOn(system, date);
  return release === undefined ? `on ${date}` : `on ${date} (${release.name})`;
}
