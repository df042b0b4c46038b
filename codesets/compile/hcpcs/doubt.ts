import type { IsoDate } from '../../src/types.js';
import { dayAfter } from '../days.js';
import type { HcpcsRecord } from './release.js';

/**
 * The first day on which a code of the newest file may no longer be in force; undefined when it certainly is.
 *
 * The October 2025 file keeps of a code's last action (add, change, discontinue …) nothing but the year. In the file
 * before, of July 2024, every one of the 1,058 terminated codes ended on the day before its last action, and all but nine
 * of these actions fall on the first day of a quarter. So:
 *
 * - Where a file with full dates has seen the whole year and dates an action in it, that is the action: the code is valid.
 * - Otherwise the action may be a termination, from the first day that lies after what is known: the first day of its
 *   year, or of the quarter after the last file with full dates, or of the quarter after the one the code was added in.
 *
 * That a code was added in the year of the action does not make the addition the action: of the 625 codes that were
 * added in the first three quarters of 2021 to 2023, 32 were terminated by an action of the same year.
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
