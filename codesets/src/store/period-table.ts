import { OPEN_DAY } from '../dates.js';
import type { Pack } from '../pack/pack.js';
import type { Ragged } from '../pack/ragged.js';

/**
 * What a code is in a period. `unsure` is a stretch of time in which a code that was valid may have ended,
 * and no loaded release tells.
 */
export type PeriodState = 'header' | 'valid' | 'unsure';

/** States in the order of their numbers in the pack. */
export const PERIOD_STATES: readonly PeriodState[] = ['header', 'valid', 'unsure'];

/** Numbers per entry of the `spans` section: first day, last day, state. */
export const SPAN_WIDTH = 3;

/** The dated periods of every code, oldest first. Period numbers are also the numbers of their titles. */
export class PeriodTable {
  private readonly offsets: Ragged;
  /** Few different (from, through, state) exist: each period names one. */
  private readonly span: ArrayLike<number>;
  private readonly spans: Uint16Array;

  constructor(pack: Pack) {
    this.offsets = pack.ragged('periods');
    this.span = pack.column('periods');
    this.spans = pack.u16('spans');
  }

  first(code: number): number {
    return this.offsets.start(code);
  }

  count(code: number): number {
    return this.offsets.length(code);
  }

  from(period: number): number {
    return this.spanValue(period, 0);
  }

  /** `OPEN_DAY` when the period has no last day. */
  through(period: number): number {
    return this.spanValue(period, 1);
  }

  state(period: number): PeriodState {
    return PERIOD_STATES[this.spanValue(period, 2)] ?? 'unsure';
  }

  isOpen(period: number): boolean {
    return this.through(period) === OPEN_DAY;
  }

  private spanValue(period: number, part: number): number {
    return this.spans[(this.span[period] ?? 0) * SPAN_WIDTH + part] ?? 0;
  }
}
