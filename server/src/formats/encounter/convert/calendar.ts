/** Calendar days as people write them. */
import type { IsoDate } from '../../../../../codesets/src/types.js';

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
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  // The built-in calendar carries 30 February over into March: such a day does not come back as it went in.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : undefined;
}
