/** What the compiler has worked out of the releases of a system, before it becomes bytes. */

import type { PeriodState } from '../src/store/period-table.js';
import type { IsoDate } from '../src/types.js';

export interface Period {
  readonly from: IsoDate;
  /** Absent: no loaded release ends it. */
  readonly through?: IsoDate;
  readonly state: PeriodState;
  /** Empty when no loaded release prints one. */
  readonly title: string;
}

/** A code with everything that releases say of it over time. Periods are oldest first and do not overlap. */
export interface CodeHistory {
  /** Compact form. */
  readonly code: string;
  readonly periods: readonly Period[];
}

/** A dated release of an order file: in force from the first to the last day, both inclusive. The newest has no last day. */
export interface OrderRelease<Row> {
  readonly from: IsoDate;
  readonly through?: IsoDate;
  readonly rows: readonly Row[];
}
