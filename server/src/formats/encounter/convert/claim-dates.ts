import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { ClaimKind } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { Conversion } from '../../keyed/conversion.js';
import type { Fields } from '../../keyed/fields.js';
import { dateOf, isGiven } from '../../keyed/scalars.js';

/** The dates of an encounter, and which of them governs. */
export interface ClaimDates {
  readonly from: Placed<IsoDate> | undefined;
  readonly through: Placed<IsoDate> | undefined;
  /** Governs all that has no date of its own. */
  readonly governing: IsoDate | undefined;
  /** Inpatient claims are judged on the discharge date, their lines included. */
  readonly isInpatient: boolean;
}

/**
 * Inpatient: `through`, the discharge date (the Medicare Code Editor loads its tables by it), or `from` where the file
 * has no `through`. Else: `from`. A date that is given but cannot be read governs nothing.
 */
export function claimDatesOf(fields: Fields, claim: ClaimKind | undefined, conversion: Conversion): ClaimDates {
  const from = dateOf(fields, 'from', conversion);
  const through = dateOf(fields, 'through', conversion);
  const isInpatient = claim === 'inpatient';
  const governing = isInpatient && isGiven(fields, 'through') ? through?.value : from?.value;
  return { from, through, governing, isInpatient };
}

/** The dates of one line, `date` being short for `from`. */
export interface LineDates {
  readonly from: Placed<IsoDate> | undefined;
  readonly through: Placed<IsoDate> | undefined;
  readonly governing: IsoDate | undefined;
}

export function lineDatesOf(fields: Fields, claim: ClaimDates, conversion: Conversion): LineDates {
  const date = dateOf(fields, 'date', conversion);
  const first = dateOf(fields, 'from', conversion);
  const from = date ?? first;
  const through = dateOf(fields, 'through', conversion);
  const isOwn = isGiven(fields, 'date') || isGiven(fields, 'from');
  const governing = isOwn && !claim.isInpatient ? from?.value : claim.governing;
  return { from, through, governing };
}
