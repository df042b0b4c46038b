/** Grows and never shrinks: a list that grows by itself takes several times the memory of what is in it. */
export class Stack<T> {
  size = 0;
  private readonly items: T[] = [];

  push(item: T): void {
    this.items[this.size] = item;
    this.size += 1;
  }

  /** What lies on top of a former size, which is the size from then on. */
  take(from: number): T[] {
    const taken = this.items.slice(from, this.size);
    this.size = from;
    return taken;
  }
}
