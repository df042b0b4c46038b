import type { IsoDate } from '../../../../../codesets/src/types.js';
import { onlyDay } from '../../support/calendar.js';

/** Reads days written CCYYMMDD. Claims repeat few of them, so each is worked out once. */
export class Days {
  private readonly known = new Map<string, IsoDate | undefined>();

  /** The day of a stretch of eight digits; undefined for anything else. */
  at(text: string, start: number, end: number): IsoDate | undefined {
    return end - start === 8 ? this.of(text.slice(start, end)) : undefined;
  }

  of(written: string): IsoDate | undefined {
    if (this.known.has(written)) return this.known.get(written);
    const day = dayOf(written);
    this.known.set(written, day);
    return day;
  }
}

export function dayOf(written: string): IsoDate | undefined {
  return /^\d{8}$/.test(written) ? onlyDay(written) : undefined;
}
