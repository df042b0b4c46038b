/** Days as tables of United States claims write them. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import { isoDate } from '../../support/calendar.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time may follow the day: `2026-01-05 00:00:00`. */
const YEAR_FIRST = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ][\d:.]+(?:Z|[-+]\d\d:?\d\d)?)?$/;
/** `15-JAN-2016`, `15Jan2016`. */
const WITH_MONTH = /^(\d{1,2})([- ]?)([A-Za-z]{3})\2(\d{4})(?:[: ][\d:.]+)?$/;
/** Month first. */
const YEAR_LAST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?: [\d:.]+(?: ?[AP]M)?)?$/i;

/** The day that a text means; undefined where it is no day. */
export function dayIn(text: string): IsoDate | undefined {
  const written = inOrder(text);
  return written === undefined ? undefined : isoDate(written);
}

/** True for a text that is written like a day and is none of the calendar: `2026-02-30`. */
export function isImpossibleDay(text: string): boolean {
  // A day written 13/01/2026 is one of another country.
  const written = YEAR_LAST.test(text) ? undefined : inOrder(text);
  return written !== undefined && !/^(?:0000|9999)/.test(written) && isoDate(written) === undefined;
}

function inOrder(text: string): string | undefined {
  if (text.length < 8 || text.length > LONGEST) return undefined;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return written(yearFirst[1], yearFirst[3], yearFirst[4]);
  const withMonth = WITH_MONTH.exec(text);
  if (withMonth) {
    const month = MONTHS.indexOf((withMonth[3] ?? '').toLowerCase()) + 1;
    return month === 0 ? undefined : written(withMonth[4], String(month), withMonth[1]);
  }
  const yearLast = YEAR_LAST.exec(text);
  return yearLast ? written(yearLast[4], yearLast[1], yearLast[3]) : undefined;
}

const LONGEST = 35;

function written(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** True when codes cannot have changed between the days: releases begin with a quarter. */
export function isSameQuarter(first: IsoDate, second: IsoDate): boolean {
  const quarter = (day: IsoDate) => Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return first.slice(0, 4) === second.slice(0, 4) && quarter(first) === quarter(second);
}
