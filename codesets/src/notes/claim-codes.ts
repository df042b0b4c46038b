import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';

/** The codes of one claim in tabular order, so that those of an interval are found without looking at the others. */
export class ClaimCodes {
  /** Indexes of the codes, ascending; those that no release has are left out. */
  readonly sorted: readonly number[];
  private readonly places = new Map<number, number>();

  constructor(store: CodeStore, texts: readonly string[]) {
    for (const [place, text] of texts.entries()) {
      const index = store.codes.find(compact(text));
      if (index >= 0 && !this.places.has(index)) this.places.set(index, place);
    }
    this.sorted = [...this.places.keys()].sort((a, b) => a - b);
  }

  /** Place of a code among the texts, by its index: the first, where it is repeated. */
  placeOf(index: number): number {
    return this.places.get(index) ?? -1;
  }

  /** The codes from one index to before another. */
  *between(start: number, end: number): Generator<number> {
    for (let at = this.firstFrom(start); (this.sorted[at] ?? end) < end; at++) yield this.sorted[at] ?? end;
  }

  /** Place in `sorted` of the first index that is not below the value. */
  private firstFrom(value: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
