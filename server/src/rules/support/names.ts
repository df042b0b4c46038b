import { systemLabel } from '../../../../codesets/src/system-names.js';
import type { CodeLibrary, IsoDate, SystemId } from '../../../../codesets/src/types.js';

/** The name of a code system before the word code: `ICD-10-CM`, `revenue`. */
export function systemName(system: SystemId): string {
  return systemLabel(system).replace(/ code$/, '');
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
