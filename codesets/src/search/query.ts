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
 * Resolves query words against an index. A word stands for itself, its singular and its plural; the last one may be
 * unfinished and stands for all words it begins, and so does a word that the index does not have. A word that stands for
 * nothing weighs as much as one that a single document has.
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

/** True when the word, or a longer one that it begins, is in the index. */
export function isKnown(index: WordIndex, word: string): boolean {
  return rangesOf(index, word, true).length > 0;
}

function rangesOf(index: WordIndex, text: string, unfinished: boolean): WordRange[] {
  const forms = text.endsWith('s') ? [text, text.slice(0, -1)] : [text, `${text}s`];
  const begun = index.startingWith(text);
  const exact = forms.map((form) => index.exactly(form)).filter(({ start, end }) => start < end);
  if (!unfinished && exact.length > 0) return exact;
  if (begun.start < begun.end)
    return [begun, ...exact.filter(({ start }) => start < begun.start || start >= begun.end)];
  return exact;
}
