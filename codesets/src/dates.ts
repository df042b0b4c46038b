/** Calendar days as numbers: how packs store dates. Day 0 is 1970-01-01; two bytes reach the year 2149. */
import type { IsoDate } from './types.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Stored in place of a last day by periods that have none. */
export const OPEN_DAY = 0xffff;

/** Few different days are ever asked about or stored: both directions are remembered. */
const MOST_REMEMBERED = 10_000;
const days = new Map<IsoDate, number | undefined>();
const dates = new Map<number, IsoDate>();

/** The day's number; undefined for any text that is not a calendar day `YYYY-MM-DD`. */
export function dayOf(date: IsoDate): number | undefined {
  const known = days.get(date);
  if (known !== undefined || days.has(date)) return known;
  const day = parseDay(date);
  remember(days, date, day);
  return day;
}

/** The inverse of `dayOf`. */
export function isoOf(day: number): IsoDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  remember(dates, day, date);
  return date;
}

function parseDay(date: IsoDate): number | undefined {
  const match = ISO_DAY.exec(date);
  if (match === null) return undefined;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MILLISECONDS_PER_DAY;
  return isoOf(day) === date ? day : undefined;
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): void {
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
}
