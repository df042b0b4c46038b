/** A candidate of a ranking: higher scores first, then lower numbers. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
}

/** Keeps the best `capacity` of any number of candidates: a heap with the worst one on top. */
export class Top {
  private readonly heap: Ranked[] = [];

  constructor(private readonly capacity: number) {}

  /** A candidate with a lower score than this cannot come in. */
  get threshold(): number {
    return this.heap.length < this.capacity ? -1 : (this.heap[0]?.score ?? -1);
  }

  add(number: number, score: number): void {
    const candidate = { number, score };
    if (this.heap.length < this.capacity) {
      this.heap.push(candidate);
      this.rise(this.heap.length - 1);
    } else if (this.capacity > 0 && isBetter(candidate, this.heap[0])) {
      this.heap[0] = candidate;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): Ranked[] {
    return [...this.heap].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  }

  private rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBetter(this.heap[parent], this.heap[place])) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  private sink(): void {
    let place = 0;
    for (;;) {
      let worst = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.heap.length && isBetter(this.heap[worst], this.heap[child])) worst = child;
      }
      if (worst === place) return;
      this.swap(place, worst);
      place = worst;
    }
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first === undefined || second === undefined) return;
    this.heap[a] = second;
    this.heap[b] = first;
  }
}

function isBetter(a: Ranked | undefined, b: Ranked | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.score !== b.score ? a.score > b.score : a.number < b.number;
}
