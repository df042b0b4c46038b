/** Calendar days as numbers: how packs store dates. Day 0 is 1970-01-01; two bytes reach the year 2149. */
import type { IsoDate } from './types.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Stored in place of a last day by periods that have none. */
export const OPEN_DAY = 0xffff;

/** The day's number; undefined for any text that is not a calendar day `YYYY-MM-DD`. */
export function dayOf(date: IsoDate): number | undefined {
  const match = ISO_DAY.exec(date);
  if (match === null) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOf(time / MILLISECONDS_PER_DAY) === date ? time / MILLISECONDS_PER_DAY : undefined;
}

/** The inverse of `dayOf`. */
export function isoOf(day: number): IsoDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
