import { OPEN_DAY } from '../src/dates.js';
import type { IsoDate } from '../src/types.js';
import { requiredDay } from './days.js';
import type { AttributeRow } from './rows.js';

/** First and last day as numbers, the last one `OPEN_DAY` when there is none. */
export function dayPair(from: IsoDate, through: IsoDate | undefined): [number, number] {
  return [requiredDay(from), through === undefined ? OPEN_DAY : requiredDay(through)];
}

/** Dated attributes by code: (first day, last day, attributes), in the order of time. */
export function attributesByCode(rows: readonly AttributeRow[]): Map<string, [number, number, readonly string[]][]> {
  const byCode = new Map<string, [number, number, readonly string[]][]>();
  for (const row of [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const value: [number, number, readonly string[]] = [...dayPair(row.from, row.through), row.attributes];
    const known = byCode.get(row.code);
    if (known === undefined) byCode.set(row.code, [value]);
    else known.push(value);
  }
  return byCode;
}

/** A list of codes that is true for a stretch of days. */
export interface DatedList {
  /** The publisher's name of the release. */
  readonly release: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly codes: readonly string[];
}

/** Stretches of days on which each code is listed. */
export function daysListed(lists: readonly DatedList[]): Map<string, [number, number][]> {
  const byCode = new Map<string, [number, number][]>();
  for (const list of lists) {
    for (const code of list.codes) {
      byCode.set(code, [...(byCode.get(code) ?? []), dayPair(list.from, list.through)]);
    }
  }
  return byCode;
}
