import type { IsoDate } from '../../src/types.js';
import { dayBefore } from '../days.js';
import type { CodeHistory, Period } from '../history.js';
import { span } from '../periods.js';
import type { AdministrativeRow, DischargeStatusRow, PlaceOfServiceDateRow, PlaceOfServiceRow } from '../rows.js';

/**
 * Administrative lists are snapshots without dates. What they say is taken to hold from the first day of ICD-10 until
 * the end of the quarter of the snapshot; codes that they call obsolete ended before.
 */
export const LISTS_FROM: IsoDate = '2015-10-01';
const UNKNOWN_BEGINNING: IsoDate = '1970-01-01';

/** Codes of a list, fillers left out: a code that is printed as unassigned does not exist. */
export function listHistories(rows: readonly AdministrativeRow[]): CodeHistory[] {
  return rows
    .filter((row) => !row.unassigned)
    .map(({ code, title, obsolete }) => ({ code, periods: [obsolete === true ? ended(title) : current(title)] }));
}

/**
 * Types of bill: CMS prints them without the leading zero that claims carry, and says in the list of classifications,
 * not in that of whole types, which are obsolete.
 */
export function billTypeHistories(
  rows: readonly AdministrativeRow[],
  classifications: readonly AdministrativeRow[],
): CodeHistory[] {
  const obsolete = new Set(classifications.filter((row) => row.obsolete).map((row) => row.code));
  const types = rows.map((row) => ({
    ...row,
    code: `0${row.code}`,
    obsolete: row.obsolete === true || obsolete.has(row.code.slice(0, 2)),
  }));
  return listHistories(types);
}

/** Places of service, named as in the table with proper-case names where it has them. */
export function placeOfServiceHistories(
  rows: readonly AdministrativeRow[],
  named: readonly PlaceOfServiceRow[],
  dates: readonly PlaceOfServiceDateRow[],
): CodeHistory[] {
  const names = new Map(named.filter((row) => !row.unassigned).map((row) => [row.code, row.title]));
  const begins = new Map(dates.map((row) => [row.code, row.from]));
  return listHistories(rows).map(({ code, periods }) => ({
    code,
    periods: periods.map((period) => ({
      ...period,
      from: begins.get(code) ?? period.from,
      title: names.get(code) ?? period.title,
    })),
  }));
}

/** Discharge statuses with the dates of the Medicare Code Editor; those it does not accept for inpatients are undated. */
export function dischargeStatusHistories(
  rows: readonly AdministrativeRow[],
  dates: readonly DischargeStatusRow[],
): CodeHistory[] {
  const titles = new Map(rows.map((row) => [row.code, row.unassigned ? '' : row.title]));
  const dated = new Map<string, Period[]>();
  for (const { code, from, through } of dates) {
    const period: Period = { ...span(from, through), state: 'valid', title: titles.get(code) ?? '' };
    dated.set(code, [...(dated.get(code) ?? []), period]);
  }
  const undated = listHistories(rows).filter(({ code }) => !dated.has(code));
  return [...[...dated].map(([code, periods]) => ({ code, periods })), ...undated];
}

function current(title: string): Period {
  return { from: LISTS_FROM, state: 'valid', title };
}

function ended(title: string): Period {
  return { from: UNKNOWN_BEGINNING, through: dayBefore(LISTS_FROM), state: 'valid', title };
}
