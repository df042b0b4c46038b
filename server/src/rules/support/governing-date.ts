import type { IsoDate } from '../../../../codesets/src/types.js';
import type { Encounter } from '../../model/encounter.js';

/**
 * The date on which an encounter as a whole is judged: the discharge date of an inpatient stay (the Medicare Code
 * Editor loads its tables by it), the first date of service otherwise. Undefined when the file gives none.
 */
export function governingDate({ claim, from, through }: Encounter): IsoDate | undefined {
  return claim?.value === 'inpatient' ? (through ?? from)?.value : from?.value;
}
