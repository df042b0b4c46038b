/** What kind of claim a row belongs to: only where the table really says it. */
import type { ClaimKind } from '../../../model/encounter.js';

/**
 * `stay`: an inpatient stay that is not the hospital stay which `inpatient` rules are made for (skilled nursing, swing
 * bed). Its codes are judged on the last day all the same.
 */
export type RowKind = ClaimKind | 'stay';

/**
 * The claim types of Medicare's files that are one of our kinds. Home health (10) and hospice (50) are none: they are
 * billed by the institution, and are no outpatient visits.
 */
const MEDICARE_TYPES: ReadonlyMap<string, RowKind> = new Map([
  ['20', 'stay'],
  ['30', 'stay'],
  ['40', 'outpatient'],
  ['60', 'inpatient'],
  ['61', 'inpatient'],
  ['71', 'professional'],
  ['72', 'professional'],
  ['81', 'professional'],
  ['82', 'professional'],
]);

const WORDS: ReadonlyMap<string, ClaimKind> = new Map([
  ['professional', 'professional'],
  ['837p', 'professional'],
  ['cms1500', 'professional'],
  ['inpatient', 'inpatient'],
  ['outpatient', 'outpatient'],
]);

/** Facility and class of the type of bill. */
const BILL_TYPES: ReadonlyMap<string, RowKind> = new Map([
  ['11', 'inpatient'],
  ['18', 'stay'],
  ['21', 'stay'],
  ['13', 'outpatient'],
  ['14', 'outpatient'],
  ['83', 'outpatient'],
  ['85', 'outpatient'],
]);

const INSTITUTIONAL = /^(?:institutional|facility|837i|ub04)$/;

/** The meaning of a claim type column's value; `institutional` leaves the rest to the type of bill. */
export function kindOfClaimType(text: string, isMedicare: boolean): RowKind | 'institutional' | undefined {
  if (isMedicare) return MEDICARE_TYPES.get(text);
  const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return WORDS.get(word) ?? (INSTITUTIONAL.test(word) ? 'institutional' : undefined);
}

/** `111`, `0111` and `11x` are bills of a hospital stay. */
export function kindOfBill(text: string): RowKind | undefined {
  const digits = /^0?(\d\d)[0-9A-Z]$/i.exec(text)?.[1];
  return digits === undefined ? undefined : BILL_TYPES.get(digits);
}
