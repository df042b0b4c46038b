import type { Numbers } from '../pack/layout.js';
import type { Pack } from '../pack/pack.js';
import type { Ragged } from '../pack/ragged.js';
import { VarintReader } from '../pack/varint.js';

/** A stretch of the sorted vocabulary, `end` exclusive. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** An inverted index in place: sorted words, and for each the runs of documents that have it. */
export class WordIndex {
  readonly documentCount: number;
  private readonly words: Uint8Array;
  private readonly wordOffsets: Ragged;
  private readonly frequencies: Numbers;
  private readonly postings: Uint8Array;
  private readonly postingOffsets: Ragged;
  private readonly sizes: Numbers;

  constructor(pack: Pack, name: string) {
    this.words = pack.u8(`${name}.words`);
    this.wordOffsets = pack.ragged(`${name}.words`);
    this.frequencies = pack.column(`${name}.frequencies`);
    this.postings = pack.u8(`${name}.postings`);
    this.postingOffsets = pack.ragged(`${name}.postings`);
    this.sizes = pack.column(`${name}.sizes`);
    this.documentCount = this.sizes.length;
  }

  /** Number of different words of a document. */
  size(document: number): number {
    return this.sizes[document] ?? 0;
  }

  /** Number of documents that have the word. */
  frequency(word: number): number {
    return this.frequencies[word] ?? 0;
  }

  /** The word itself; empty when no document has it. */
  exactly(text: string): WordRange {
    const start = this.lowerBound(text);
    return { start, end: start < this.wordOffsets.count && this.compare(start, text) === 0 ? start + 1 : start };
  }

  /** All words that start with the text. */
  startingWith(text: string): WordRange {
    return { start: this.lowerBound(text), end: this.lowerBound(`${text}\x7f`) };
  }

  /** Calls back with each run of documents that have the word: first document and number of documents. */
  forEachRun(word: number, visit: (first: number, count: number) => void): void {
    const start = this.postingOffsets.start(word);
    const end = start + this.postingOffsets.length(word);
    const reader = new VarintReader(this.postings, start);
    let next = 0;
    while (reader.offset < end) {
      const head = reader.next();
      const first = next + (head >>> 1);
      const count = (head & 1) === 1 ? reader.next() + 2 : 1;
      visit(first, count);
      next = first + count;
    }
  }

  private lowerBound(text: string): number {
    let low = 0;
    let high = this.wordOffsets.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Sign of (word − text), by characters; words are ASCII. */
  private compare(word: number, text: string): number {
    const start = this.wordOffsets.start(word);
    const length = this.wordOffsets.length(word);
    const shared = Math.min(length, text.length);
    for (let place = 0; place < shared; place++) {
      const difference = (this.words[start + place] ?? 0) - text.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }
}
