import { type Interval, joinAdjacent, span } from './periods.js';
import type { AttributeRow } from './rows.js';

/** Days on which each code may be reported, in the order of time; rows that only differ in attributes are joined. */
export function validIntervals(rows: readonly AttributeRow[]): Map<string, Interval[]> {
  const byCode = new Map<string, Interval[]>();
  for (const row of rows) {
    const intervals = byCode.get(row.code);
    if (intervals === undefined) byCode.set(row.code, [span(row.from, row.through)]);
    else intervals.push(span(row.from, row.through));
  }
  for (const [code, intervals] of byCode) {
    if (intervals.length > 1) byCode.set(code, joinAdjacent(intervals.sort((a, b) => (a.from < b.from ? -1 : 1))));
  }
  return byCode;
}
