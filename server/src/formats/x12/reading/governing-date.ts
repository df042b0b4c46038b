/** Which date a claim is judged on. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { ClaimKind } from '../../../model/encounter.js';
import type { ClaimForm } from './context.js';

export interface ClaimDays {
  /** First and last day of the statement (DTP*434). */
  readonly from: IsoDate | undefined;
  readonly through: IsoDate | undefined;
  /** Date of service of the whole claim (DTP*472 before the first line). */
  readonly service: IsoDate | undefined;
  /** The earliest day of a line. */
  readonly firstLine: IsoDate | undefined;
}

/** Inpatient: the discharge date. Outpatient: the first day of the statement. Else: the first day of service. */
export function claimDate(
  kind: ClaimKind | undefined,
  form: ClaimForm | undefined,
  days: ClaimDays,
): IsoDate | undefined {
  const { from, through, service, firstLine } = days;
  if (kind === 'inpatient') return through ?? from;
  if (kind === 'outpatient') return from ?? firstLine ?? service;
  if (kind === 'professional' || form !== 'institutional') return firstLine ?? service ?? from;
  // Home health, hospice: which end of the statement governs is not known here.
  return isOneCodeYear(from, through) ? (from ?? firstLine) : undefined;
}

/** The code sets change on October 1; some bills are judged by their first day, some by their last. */
function isOneCodeYear(from: IsoDate | undefined, through: IsoDate | undefined): boolean {
  return from === undefined || through === undefined || codeYear(from) === codeYear(through);
}

function codeYear(date: IsoDate): number {
  return Number(date.slice(0, 4)) + (date.slice(5) >= '10-01' ? 1 : 0);
}
