import type { SystemId } from '../../codesets/src/types.js';
import type { CodeReference } from '../../server/src/model/encounter.js';

/** Other codes of each system; the second stands in where the first is the code itself. */
const OTHER: Readonly<Record<Exclude<SystemId, 'icd10cm' | 'bill-type'>, readonly [string, string]>> = {
  icd10pcs: ['3E03317', '0DTJ4ZZ'],
  hcpcs: ['G0008', 'J1815'],
  cpt: ['99214', '00100'],
  modifier: ['59', 'RT'],
  'place-of-service': ['02', '22'],
  revenue: ['0250', '0450'],
  'discharge-status': ['06', '03'],
  'admission-type': ['3', '1'],
  'admission-source': ['4', '1'],
  'condition-code': ['44', '40'],
};

/** Another code of the system of a reference, written as that one is. */
export function otherCode({ system, text }: CodeReference): string {
  if (system === 'bill-type') return otherFrequency(text);
  const codes = system === 'icd10cm' ? diagnoses(text) : OTHER[system];
  return codes.find((code) => code !== text) ?? text;
}

/** With a dot where the code has one. Three characters have none in any file. */
function diagnoses(text: string): readonly string[] {
  if (text.includes('.')) return ['M17.11', 'J45.909'];
  return text.length > 3 ? ['M1711', 'J45909'] : ['I10', 'B20'];
}

/** The first digits of a type of bill say what kind of claim it is, and with that how much else is read. */
function otherFrequency(text: string): string {
  const last = text.slice(-1);
  const other = /\d/.test(last) ? ['1', '7'] : ['X', 'Y'];
  return text.slice(0, -1) + (other.find((each) => each !== last) ?? last);
}
