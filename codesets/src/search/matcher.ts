import type { QueryTerm } from './query.js';
import type { WordIndex } from './word-index.js';

/**
 * Finds the documents of an index that have words of a query. Its memory (a mask per document) is kept and cleared
 * between queries, so a keystroke allocates nothing per document.
 */
export class Matcher {
  /** Bit i: the document has term i. */
  private readonly masks: Uint32Array;
  private readonly touched: Uint32Array;

  constructor(private readonly index: WordIndex) {
    this.masks = new Uint32Array(index.documentCount);
    this.touched = new Uint32Array(index.documentCount);
  }

  /**
   * Calls back with every document that has at least one term, and the mask of those it has. When some document has
   * all terms, only those that do are visited: a query means all its words where it can.
   */
  match(terms: readonly QueryTerm[], visit: (document: number, mask: number, hasAll: boolean) => void): void {
    let count = 0;
    for (const [place, term] of terms.entries()) count = this.mark(term, 1 << place, count);
    const all = 2 ** terms.length - 1;
    let hasAll = false;
    for (let place = 0; place < count && !hasAll; place++) hasAll = this.masks[this.touched[place] ?? 0] === all;
    for (let place = 0; place < count; place++) {
      const document = this.touched[place] ?? 0;
      const mask = this.masks[document] ?? 0;
      this.masks[document] = 0;
      if (!hasAll || mask === all) visit(document, mask, hasAll);
    }
  }

  private mark(term: QueryTerm, bit: number, before: number): number {
    const { masks, touched } = this;
    let count = before;
    for (const { start, end } of term.ranges) {
      for (let word = start; word < end; word++) {
        this.index.forEachRun(word, (first, length) => {
          for (let document = first; document < first + length; document++) {
            if (masks[document] === 0) touched[count++] = document;
            masks[document] = (masks[document] ?? 0) | bit;
          }
        });
      }
    }
    return count;
  }
}
