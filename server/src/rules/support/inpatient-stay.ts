/** What the Medicare Code Editor takes from an inpatient claim. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Diagnosis, Encounter } from '../../model/encounter.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Type of bill of a hospital inpatient stay (Part A). */
const HOSPITAL_BILL = /^0?11/;

/** True when the Medicare Code Editor gives the code the attribute on its governing date; false also where nobody knows. */
export function carries({ system, text, date }: CodeReference, attribute: string, codes: CodeLibrary): boolean {
  if (date === undefined || (system !== 'icd10cm' && system !== 'icd10pcs')) return false;
  return codes.hasAttribute(system, text, attribute, date) === true;
}

/** True for a principal diagnosis that dx-unacceptable-principal reports: one mistake, one finding. */
export function isRefusedAsPrincipal(
  { claim }: Encounter,
  { reference }: { readonly reference: CodeReference },
  { codes }: { readonly codes: CodeLibrary },
): boolean {
  return claim?.value === 'inpatient' && carries(reference, 'unacceptable', codes);
}

/** The diagnoses beside the principal one, readable or not; those of admission and visit are other fields of the claim. */
export function secondaryDiagnoses({ diagnoses }: Encounter): readonly Diagnosis[] {
  return diagnoses.filter(({ role }) => role === 'other' || role === 'external-cause');
}

/** The day of admission, or the first day of the statement where the file does not give it. */
export function admissionDay({ admissionDate, from }: Encounter): IsoDate | undefined {
  return (admissionDate ?? from)?.value;
}

/** Age in completed years on a day; undefined before birth. Born on 29 February: a year older on 1 March. */
export function completedYears(birth: IsoDate, day: IsoDate): number | undefined {
  if (day < birth) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(4) < birth.slice(4) ? years - 1 : years;
}

/** Nights between two days. */
export function nightsBetween(admission: IsoDate, discharge: IsoDate): number {
  return Math.round((Date.parse(discharge) - Date.parse(admission)) / MILLISECONDS_A_DAY);
}

/** True unless the file names a payer to whom the coverage rules of Medicare do not apply. */
export function mayBeMedicare({ payer }: Encounter): boolean {
  return payer === undefined || /medicare/i.test(payer.value);
}

/** False when the type of bill says another thing: skilled nursing, swing bed, hospice, Part B. */
export function mayBeHospitalBill({ billType }: Encounter): boolean {
  return billType === undefined || HOSPITAL_BILL.test(compact(billType.text));
}
