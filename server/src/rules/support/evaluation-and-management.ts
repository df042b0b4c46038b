/**
 * Numbers of evaluation and management visits. The families are those of the Medicare Claims Processing Manual
 * (Pub. 100-04), chapter 12, section 30.6, retired numbers included; preventive visits as in its section 30.6.2.
 */
import { inRanges, type NumberRange } from './code-numbers.js';

const NEW_OFFICE: readonly NumberRange[] = [[99201, 99205]];
const ESTABLISHED_OFFICE: readonly NumberRange[] = [[99211, 99215]];
const EMERGENCY: readonly NumberRange[] = [[99281, 99285]];

const OTHER_VISITS: readonly NumberRange[] = [
  [99217, 99239], // observation and hospital care
  [99241, 99255], // consultations
  [99304, 99318], // nursing facilities
  [99324, 99337], // domiciliary care
  [99341, 99350], // homes
  [99381, 99397], // preventive visits
];

/** Hospital outpatient clinic visits and type B emergency visits: HCPCS Level II. */
const FACILITY_VISIT = /^G(0463|038[0-4])$/;

export function isNewOfficeVisit(code: string): boolean {
  return inRanges(code, NEW_OFFICE);
}

export function isEstablishedOfficeVisit(code: string): boolean {
  return inRanges(code, ESTABLISHED_OFFICE);
}

export function isOfficeVisit(code: string): boolean {
  return isNewOfficeVisit(code) || isEstablishedOfficeVisit(code);
}

/** Visits to a hospital emergency department. */
export function isEmergencyVisit(code: string): boolean {
  return inRanges(code, EMERGENCY);
}

/** A visit that a practitioner reports under a CPT number. */
export function isPractitionerVisit(code: string): boolean {
  return isOfficeVisit(code) || isEmergencyVisit(code) || inRanges(code, OTHER_VISITS);
}

/** A visit that a hospital reports for itself under HCPCS Level II. */
export function isFacilityVisit(code: string): boolean {
  return FACILITY_VISIT.test(code);
}

/** Any evaluation and management visit: those of practitioners, and those that hospitals report for themselves. */
export function isVisit(code: string): boolean {
  return isPractitionerVisit(code) || isFacilityVisit(code);
}

/**
 * Codes that are no visit beyond doubt. Left out, because visits hide among them: maternity care (59400-59622),
 * clinical consultations of radiology and pathology, medicine (9xxxx), and the letters of Level II that hold visits.
 */
const NEVER_VISITS: readonly NumberRange[] = [
  [100, 1999],
  [10004, 59399],
  [60000, 69990],
  [70010, 76999],
  [81000, 87999],
];

/** Equipment, drugs, orthotics and prosthetics. */
const NEVER_VISIT_LETTERS = /^[EJL]\d{4}$/;

/** True for codes that no reading can take for an evaluation and management service. */
export function isNeverVisit(code: string): boolean {
  return inRanges(code, NEVER_VISITS) || NEVER_VISIT_LETTERS.test(code);
}
