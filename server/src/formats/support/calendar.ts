/** Calendar days as people write them. */
import type { IsoDate } from '../../../../codesets/src/types.js';

/** The text, when it is a day of the calendar written YYYY-MM-DD. */
export function isoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? day(match[1], match[2], match[3]) : undefined;
}

/**
 * The one day that a text can mean when it is not written YYYY-MM-DD: `2026-1-4`, `20260104`, `2026/01/04`,
 * `1/14/2026`. Undefined when it can mean two days (`1/4/2026`) or none.
 */
export function onlyDay(text: string): IsoDate | undefined {
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst && (yearFirst[2] !== '' || text.length === 8)) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [, first, , second, year] = yearLast;
  const readings = new Set([day(year, first, second), day(year, second, first)].filter((date) => date !== undefined));
  return readings.size === 1 ? [...readings][0] : undefined;
}

function day(year = '', month = '', dayOfMonth = ''): IsoDate | undefined {
  const days = daysOf(Number(year), Number(month));
  if (Number(dayOfMonth) < 1 || Number(dayOfMonth) > days) return undefined;
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}

/** Days of a month of the Gregorian calendar; 0 for a month that there is not. */
function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
