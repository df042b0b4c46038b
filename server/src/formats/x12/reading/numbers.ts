/** A list of 32-bit integers that only grows at its end: four bytes for each, and room that doubles when it is used up. */
export class Numbers {
  length = 0;
  private values: Int32Array;

  constructor(capacity: number) {
    this.values = new Int32Array(capacity);
  }

  /** A copy of the first numbers, with room for as many as are here. */
  first(count: number): Numbers {
    const copy = new Numbers(this.values.length);
    copy.values.set(this.values.subarray(0, count));
    copy.length = count;
    return copy;
  }

  push(value: number): void {
    const at = this.length;
    if (at === this.values.length) this.grow();
    this.values[at] = value;
    this.length = at + 1;
  }

  /** The number at an index below the length. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Takes out `count` of them from an index on. */
  remove(index: number, count: number): void {
    this.values.copyWithin(index, index + count, this.length);
    this.length -= count;
  }

  private grow(): void {
    const longer = new Int32Array(Math.max(16, this.values.length * 2));
    longer.set(this.values);
    this.values = longer;
  }
}
