import type { IsoDate } from '../../../codesets/src/types.js';

/** The local calendar day. */
export function today(): IsoDate {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${day.join('-')}`;
}
