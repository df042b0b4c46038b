/** What the readers of imported tables hand to the compiler. */
import type { IsoDate } from '../../src/types.js';

/** A row: a code, another code (empty: none), and what the table says of them. */
export interface TableRow<Fact> {
  readonly code: string;
  readonly other: string;
  readonly fact: Fact;
}

export interface ReadTable<Fact> {
  readonly rows: readonly TableRow<Fact>[];
  /** Newest first day in the table, where its rows have one: the table is at least of that quarter. */
  readonly newest?: IsoDate;
  /** True when the rows themselves say since when they hold: such a table also answers for the past. */
  readonly dated: boolean;
}
