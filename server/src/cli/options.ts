/** Values of options: read from text, refused with a reason. */
import { dayOf } from '../../../codesets/src/dates.js';
import type { IsoDate } from '../../../codesets/src/types.js';
import { UsageError } from './exit.js';

/** @throws UsageError unless the text is a calendar day `YYYY-MM-DD` */
export function parseDate(text: string, option = '--date'): IsoDate {
  if (dayOf(text) === undefined) throw new UsageError(`${option} ${text}: not a calendar day; write YYYY-MM-DD`);
  return text;
}

/** @throws UsageError unless the text is a whole number from 1 to `largest` */
export function parseCount(option: string, text: string, largest: number): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= largest) return count;
  throw new UsageError(`${option} ${text}: write a whole number from 1 to ${largest}`);
}
