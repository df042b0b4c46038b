/** Days as the downloads write them, in cells and in file names. */
import type { IsoDate } from '../../src/types.js';
import { isIsoDate, isoDate, quote, refuse } from '../readers/text.js';
import type { SourceFile } from '../rows.js';

/** `*`, nothing and the end of time stand for "no date". */
const NO_DATE = /^(?:\*|9999-12-31|99991231|)$/;

/** The day in a cell: YYYYMMDD, YYYY-MM-DD, MM/DD/YYYY or YYYYDDD (day of the year). Undefined for none; refuses all else. */
export function dateCell(file: SourceFile, line: number, name: string, text: string): IsoDate | undefined {
  if (NO_DATE.test(text)) return undefined;
  return dayIn(text) ?? refuse(file, line, `the ${name} is ${quote(text)}, expected a day such as 20240701, or *`);
}

function dayIn(text: string): IsoDate | undefined {
  if (isIsoDate(text)) return text;
  const [, month = '', day = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (year !== '') return isoDate(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`);
  return /^\d{7}$/.test(text) ? dayOfYear(Number(text.slice(0, 4)), Number(text.slice(4))) : isoDate(text);
}

function dayOfYear(year: number, day: number): IsoDate | undefined {
  const iso = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
  return day >= 1 && iso.startsWith(String(year)) ? iso : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The first day of the release that a file name tells: a date (`Eff_10-01-2026`, `2024-07-01`), a quarter (`V2026Q2`), a
 * fee schedule (`PPRRVU2025_Oct`, `PPRRVU25_JAN`, `RVU25D`) or an NCCI version (`v311r0` is 31.1: the second quarter of
 * 2025, as version 31 is that of 2025). Undefined when it tells none.
 */
export function effectiveIn(name: string): IsoDate | undefined {
  const [, iso] = /(\d{4}-\d{2}-\d{2})/.exec(name) ?? [];
  if (iso !== undefined && isIsoDate(iso)) return iso;
  const [us] = /\d{1,2}-\d{1,2}-\d{4}/.exec(name) ?? [];
  if (us !== undefined) return dayIn(us);
  const [, year, quarter] = /(\d{4})_?Q([1-4])/i.exec(name) ?? [];
  if (year !== undefined) return firstOfQuarter(Number(year), Number(quarter) - 1);
  return effectiveOfFeeSchedule(name) ?? effectiveOfVersion(name);
}

function effectiveOfFeeSchedule(name: string): IsoDate | undefined {
  const [, year, month = ''] = /PPRRVU(?:20)?(\d{2})_?([a-z]{3})/i.exec(name) ?? [];
  const place = MONTHS.indexOf(month.toLowerCase());
  if (year !== undefined && place >= 0) return firstOfQuarter(2000 + Number(year), Math.floor(place / 3));
  const [, short, letter = 'A'] = /RVU(\d{2})([A-D])/i.exec(name) ?? [];
  return short === undefined ? undefined : firstOfQuarter(2000 + Number(short), 'ABCD'.indexOf(letter.toUpperCase()));
}

function effectiveOfVersion(name: string): IsoDate | undefined {
  const [, version, quarter] = /cci(?:pra|oph)-v(\d{2})([0-3])r\d/i.exec(name) ?? [];
  return version === undefined ? undefined : firstOfQuarter(1994 + Number(version), Number(quarter));
}

/** @param quarter 0 to 3 */
function firstOfQuarter(year: number, quarter: number): IsoDate {
  return `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

/** Last day of the quarter that holds the day: how long a quarterly table is known to be true. */
export function endOfQuarter(date: IsoDate): IsoDate {
  const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return new Date(Date.UTC(Number(date.slice(0, 4)), quarter * 3 + 3, 0)).toISOString().slice(0, 10);
}

/** Last day of the year that holds the day. */
export function endOfYear(date: IsoDate): IsoDate {
  return `${date.slice(0, 4)}-12-31`;
}
