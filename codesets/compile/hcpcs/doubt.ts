import type { IsoDate } from '../../src/types.js';
import { dayAfter } from '../days.js';
import type { HcpcsRecord } from './release.js';

/**
 * The first day on which a code of the newest file may no longer be in force; undefined when it certainly is.
 *
 * The October 2025 file keeps of a code's last action (add, change, discontinue …) nothing but the year. A terminated
 * code ends on the day before its action, and actions fall on the first day of a quarter (all 1,058 terminations of the
 * July 2024 file do the former, all but 16 the latter). So:
 *
 * - The action is of a year that a file with full dates has wholly seen and gives an action for: nothing happened since.
 * - Otherwise it may be a termination, on the first day that lies after what is known: the first day of the action's
 *   year, or of the quarter after the newest file with full dates, or of the quarter after the code was added.
 *
 * Of the codes that were added in the first three quarters of 2021 to 2023, one in twenty ended by an action of the
 * same year; so "added in that year" alone does not make the action the addition.
 */
export function firstDoubtfulDay(records: readonly HcpcsRecord[]): IsoDate | undefined {
  const newest = records.at(-1);
  const year = newest?.row.actionYear;
  if (newest === undefined || newest.release.hasFullDates || year === undefined) return undefined;
  const dated = records.filter((record) => record.release.hasFullDates).at(-1);
  const added = newest.row.added ?? `${year}-01-01`;
  const lastKnown = dated?.row.actionEffective ?? dated?.row.added ?? added;
  const knownThrough = dated?.release.through ?? quarterEnd(added);
  const knownYear = Number(lastKnown.slice(0, 4));
  if (year < knownYear || (year === knownYear && `${year}-10-01` <= knownThrough)) return undefined;
  const yearBegins = `${year}-01-01`;
  // An action of a year that the dated file had wholly seen, but did not have: it was made later, with effect back then.
  if (`${year}-12-31` <= knownThrough) return yearBegins;
  const afterKnown = dayAfter(knownThrough);
  return yearBegins > afterKnown ? yearBegins : afterKnown;
}

/** Last day of the quarter that holds the day. */
export function quarterEnd(day: IsoDate): IsoDate {
  const year = day.slice(0, 4);
  return [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`].find((end) => day <= end) ?? `${year}-12-31`;
}
