import { FOREVER } from '../days.js';
import type { CodeHistory, Period } from '../history.js';
import { type Interval, joinAdjacent, span } from '../periods.js';
import type { AttributeRow, OrderRow } from '../rows.js';
import { validIntervals } from '../validity.js';

/** Codes of three characters are tables: what the order files flag as headers. */
const TABLE_LENGTH = 3;

/**
 * Merges the validity table (CMS's Medicare Code Editor data, exact to the day since 2015-10-01, April updates
 * included) with titles. A title is that of the newest order file that has the code; codes that ended before the oldest
 * of them take theirs from the conversion table. A table is in force while a code of it is.
 */
export function icd10pcsHistories(
  orderFilesOldestFirst: readonly (readonly OrderRow[])[],
  validity: readonly AttributeRow[],
  formerTitles: ReadonlyMap<string, string>,
): CodeHistory[] {
  const titles = new Map(formerTitles);
  for (const row of orderFilesOldestFirst.flat()) titles.set(row.code, row.title);
  const intervals = validIntervals(validity);
  const tables = tableIntervals(intervals);
  const histories = [
    ...[...intervals].map(([code, parts]) => history(code, 'valid', parts, titles)),
    ...[...tables].map(([code, parts]) => history(code, 'header', parts, titles)),
  ];
  const known = new Set(histories.map(({ code }) => code));
  const stray = [...titles.keys()].find((code) => !known.has(code) && !formerTitles.has(code));
  if (stray !== undefined) throw new Error(`${stray} is in an order file and has no validity dates`);
  // Characters sort in the order of the tables, and a table sorts before its codes.
  return histories.filter(({ periods }) => periods[0]?.title !== '').sort((a, b) => (a.code < b.code ? -1 : 1));
}

function history(
  code: string,
  state: Period['state'],
  intervals: readonly Interval[],
  titles: ReadonlyMap<string, string>,
): CodeHistory {
  const title = titles.get(code) ?? '';
  if (title === '' && state === 'valid') throw new Error(`${code} has no title in any source`);
  return { code, periods: intervals.map((interval) => ({ ...interval, state, title })) };
}

/** For each table, the days on which at least one of its codes is in force. */
function tableIntervals(codes: ReadonlyMap<string, readonly Interval[]>): Map<string, Interval[]> {
  const byTable = new Map<string, Map<string, Interval>>();
  for (const [code, intervals] of codes) {
    const table = code.slice(0, TABLE_LENGTH);
    const known = byTable.get(table) ?? new Map<string, Interval>();
    for (const interval of intervals) known.set(`${interval.from} ${interval.through ?? FOREVER}`, interval);
    byTable.set(table, known);
  }
  return new Map([...byTable].map(([table, intervals]) => [table, union([...intervals.values()])]));
}

/** The days that at least one interval holds. */
function union(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1));
  const united: Interval[] = [];
  for (const interval of sorted) {
    const last = united.at(-1);
    if (last !== undefined && interval.from <= (last.through ?? FOREVER)) {
      const longer = (interval.through ?? FOREVER) > (last.through ?? FOREVER) ? interval.through : last.through;
      united[united.length - 1] = span(last.from, longer);
    } else united.push(interval);
  }
  return joinAdjacent(united);
}
