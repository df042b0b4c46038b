import type { Numbers } from './layout.js';
import { RAGGED_STRIDE } from './layout.js';

/**
 * Offsets of items of unequal length, stored as their lengths (one or two bytes each) and the absolute
 * start of every 64th: a quarter of the size of full offsets, for a sum of at most 63 small numbers.
 */
export class Ragged {
  constructor(
    private readonly lengths: Numbers,
    private readonly marks: Uint32Array,
  ) {}

  get count(): number {
    return this.lengths.length;
  }

  /** Where item `index` starts; `index` may equal `count`, where the last item ends. */
  start(index: number): number {
    const mark = Math.floor(index / RAGGED_STRIDE);
    let start = this.marks[mark] ?? 0;
    for (let item = mark * RAGGED_STRIDE; item < index; item++) start += this.lengths[item] ?? 0;
    return start;
  }

  length(index: number): number {
    return this.lengths[index] ?? 0;
  }
}
