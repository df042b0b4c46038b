import type { Numbers } from './layout.js';
import type { Pack } from './pack.js';
import type { Ragged } from './ragged.js';

/** Lists of numbers for the few indexes that have one: sorted owners, and their lists end to end. */
export class SparseLists {
  private readonly owners: Uint32Array;
  private readonly offsets: Ragged;
  private readonly values: Numbers;

  constructor(pack: Pack, name: string) {
    this.owners = pack.u32(`${name}.owners`);
    this.offsets = pack.ragged(name);
    this.values = pack.column(name);
  }

  /** The list of an owner; empty when it has none. */
  of(owner: number): number[] {
    const place = this.placeOf(owner);
    if (place < 0) return [];
    const start = this.offsets.start(place);
    return Array.from(this.values.subarray(start, start + this.offsets.length(place)));
  }

  private placeOf(owner: number): number {
    let low = 0;
    let high = this.owners.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.owners[middle] ?? 0;
      if (found === owner) return middle;
      if (found < owner) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
