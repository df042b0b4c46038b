import type { ClaimKind } from '../../../model/encounter.js';
import type { ClaimForm } from './context.js';

/** What a claim says of its kind, in several places that may contradict each other. */
export interface KindEvidence {
  /** CLM05-1 and CLM05-2. */
  readonly facility: string;
  readonly qualifier: string;
  readonly hasProfessionalLines: boolean;
  readonly hasInstitutionalLines: boolean;
  readonly hasDentalLines: boolean;
}

/** CLM05-2: a type of bill, or a place of service. */
export const BILL_TYPE = 'A';
export const PLACE_OF_SERVICE = 'B';

/**
 * Facility and classification of the type of bill (CMS, Medicare Claims Processing Manual, chapter 25, form locator 4).
 * Inpatient: hospital, swing bed, skilled nursing and religious nonmedical stays under Part A. Outpatient: Part B bills
 * (12x and 22x too: ancillary services to inpatients), clinics and critical access hospitals. Home health, hospice and
 * residential bills are neither for certain.
 */
const INPATIENT = new Set(['11', '18', '21', '41']);
const OUTPATIENT = new Set([
  '12',
  '13',
  '14',
  '22',
  '23',
  '34',
  '43',
  '71',
  '72',
  '73',
  '74',
  '75',
  '76',
  '77',
  '83',
  '85',
]);

/** The kind of the claim; undefined where the file does not say it, or contradicts itself. */
export function claimKind(evidence: KindEvidence, form: ClaimForm | undefined): ClaimKind | undefined {
  if (isInstitutional(evidence, form)) {
    if (INPATIENT.has(evidence.facility)) return 'inpatient';
    return OUTPATIENT.has(evidence.facility) ? 'outpatient' : undefined;
  }
  return isProfessional(evidence, form) ? 'professional' : undefined;
}

function isInstitutional(evidence: KindEvidence, form: ClaimForm | undefined): boolean {
  const { qualifier, hasProfessionalLines, hasDentalLines } = evidence;
  const isForm = form === 'institutional' || form === undefined;
  return isForm && qualifier === BILL_TYPE && !hasProfessionalLines && !hasDentalLines;
}

function isProfessional(evidence: KindEvidence, form: ClaimForm | undefined): boolean {
  const { qualifier, hasProfessionalLines, hasInstitutionalLines, hasDentalLines } = evidence;
  const isForm = form === 'professional' || (form === undefined && hasProfessionalLines);
  return isForm && qualifier !== BILL_TYPE && !hasInstitutionalLines && !hasDentalLines;
}

/** Two digits that are a facility and class of a type of bill, and no place of service. */
const BILL_ONLY = /^(?:28|43|7[3-9]|8[2-9])$/;

/**
 * CLP08 of an 835 has no qualifier: 11 is an office or a hospital stay. It is a place of service where everything else
 * of the claim is of a professional one.
 */
export function mayBePlaceOfService(facility: string): boolean {
  return !BILL_ONLY.test(facility);
}
