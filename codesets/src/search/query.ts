import { wordsOf } from './tokens.js';
import type { WordIndex, WordRange } from './word-index.js';

/** A word of a query with the words of an index that it stands for. */
export interface QueryTerm {
  /** As typed, lower case. */
  readonly text: string;
  readonly ranges: readonly WordRange[];
  /** Rarer words say more: logarithm of (documents / documents that have it). */
  readonly weight: number;
}

/** Words beyond these add nothing but time. Also the number of bits in a mask. */
const MOST_WORDS = 24;

/** The words of a query, without repeats. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
}

/**
 * Resolves query words against an index. The last word may be unfinished and stands for all words it begins. A word
 * that the index does not have stands for its singular, else for the words it begins; else for nothing.
 */
export function resolveTerms(index: WordIndex, words: readonly string[]): QueryTerm[] {
  return words.map((text, place) => {
    const ranges = rangesOf(index, text, place === words.length - 1);
    let documents = 0;
    for (const { start, end } of ranges) {
      for (let word = start; word < end; word++) documents += index.frequency(word);
    }
    return { text, ranges, weight: Math.log(1 + index.documentCount / Math.max(documents, 1)) };
  });
}

function rangesOf(index: WordIndex, text: string, unfinished: boolean): WordRange[] {
  const exact = index.exactly(text);
  if (unfinished) {
    const begun = index.startingWith(text);
    if (begun.start < begun.end) return [begun];
  } else if (exact.start < exact.end) return [exact];
  const singular = text.endsWith('s') ? index.exactly(text.slice(0, -1)) : EMPTY;
  if (singular.start < singular.end) return [singular];
  const begun = index.startingWith(text);
  return begun.start < begun.end ? [begun] : [];
}

const EMPTY: WordRange = { start: 0, end: 0 };
