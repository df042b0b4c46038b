import type { Pack } from '../pack/pack.js';
import type { Ragged } from '../pack/ragged.js';
import { CodeColumn } from '../store/code-column.js';

/**
 * An imported table: for each code, rows that may name another code (column 2, a primary code, a modifier) and carry a
 * fact. Facts are few and shared. Rows of a code are sorted by the other code.
 */
export class PairTable {
  private readonly codes: CodeColumn;
  private readonly rows: Ragged;
  /** 1 + index of the other code; 0 where the row names none. */
  private readonly others: ArrayLike<number>;
  private readonly factOf: ArrayLike<number>;
  /** Claims ask of the same few codes again and again. */
  private readonly indexes = new Map<string, number>();

  constructor(private readonly pack: Pack) {
    this.codes = new CodeColumn(pack);
    this.rows = pack.ragged('rows');
    this.others = pack.column('rows.others');
    this.factOf = pack.column('rows.facts');
  }

  /** Facts of the rows for a code and another one (empty: the rows that name none), in the order of the table. */
  facts<Fact>(code: string, other: string): Fact[] {
    const index = this.indexOf(code);
    const wanted = other === '' ? 0 : this.indexOf(other) + 1;
    if (index < 0 || (other !== '' && wanted === 0)) return [];
    const end = this.rows.start(index) + this.rows.length(index);
    const found: Fact[] = [];
    for (let row = this.firstRow(index, wanted); row < end && this.others[row] === wanted; row++) {
      found.push(this.fact(row));
    }
    return found;
  }

  /** Every row of a code: the other code (empty: none) and the fact. */
  all<Fact>(code: string): { readonly other: string; readonly fact: Fact }[] {
    const index = this.indexOf(code);
    if (index < 0) return [];
    const start = this.rows.start(index);
    return Array.from({ length: this.rows.length(index) }, (_, place) => {
      const other = this.others[start + place] ?? 0;
      return { other: other === 0 ? '' : this.codes.at(other - 1), fact: this.fact<Fact>(start + place) };
    });
  }

  private fact<Fact>(row: number): Fact {
    return this.pack.json<Fact[]>('facts')[this.factOf[row] ?? 0] as Fact;
  }

  /** First row of the code that does not come before the other code. */
  private firstRow(index: number, other: number): number {
    let low = this.rows.start(index);
    let high = low + this.rows.length(index);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.others[middle] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexOf(code: string): number {
    const known = this.indexes.get(code);
    if (known !== undefined) return known;
    const index = this.codes.find(code);
    if (index >= 0) this.indexes.set(code, index);
    return index;
  }
}
