import type { Encounter } from '../../model/encounter.js';
import { governingDate } from './governing-date.js';
import { nightsBetween } from './inpatient-stay.js';

/** The perinatal period runs through the 28th day after birth. */
const PERINATAL_DAYS = 28;

/** True for a patient in the perinatal period on the first day of the encounter; false where its age is not known. */
export function isNewborn(encounter: Encounter): boolean {
  const birth = encounter.birthDate?.value;
  const day = encounter.from?.value ?? governingDate(encounter);
  if (birth === undefined || day === undefined) return false;
  const age = nightsBetween(birth, day);
  return age >= 0 && age <= PERINATAL_DAYS;
}
