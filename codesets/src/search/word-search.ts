import type { CodeStore } from '../store/code-store.js';
import { Matcher } from './matcher.js';
import { isKnown, type QueryTerm, resolveTerms } from './query.js';
import { type Ranked, Top } from './top.js';
import { WordIndex } from './word-index.js';

/** A code that may be reported comes before a header that matches as well. */
const BILLABLE_BOOST = 1.25;
/** Half of the score is how much of the query matched, half how much of the title (or term) that was. */
const TITLE_SHARE = 0.5;
/** Codes that have less than this of the query's weight are no answer. */
const LEAST_COVERAGE = 0.5;

/** Word search in one system: titles by code, and terms (inclusion terms) that lead to a code. */
export class WordSearch {
  private readonly titles: Surface;
  private readonly terms: Surface | undefined;
  private readonly owners: ArrayLike<number>;

  constructor(private readonly store: CodeStore) {
    this.titles = new Surface(new WordIndex(store.pack, 'titleWords'));
    const hasTerms = store.pack.has('termWords.words');
    this.terms = hasTerms ? new Surface(new WordIndex(store.pack, 'termWords')) : undefined;
    this.owners = hasTerms ? store.pack.column('termWords.owners') : [];
  }

  /** True when a title or term has this very word. */
  knows(word: string): boolean {
    return this.titles.has(word) || (this.terms?.has(word) ?? false);
  }

  /** True when a title or term has the word, or one that it begins. */
  answers(word: string): boolean {
    return this.titles.answers(word) || (this.terms?.answers(word) ?? false);
  }

  /**
   * The best codes for the words, by index; `capacity` at most. `complete` says that they have all the words; codes that
   * have only some are answered where none has all.
   */
  best(words: readonly string[], capacity: number): { readonly ranked: Ranked[]; readonly complete: boolean } {
    const byTerm = new Map<number, number>();
    const termsComplete =
      this.terms?.score(words, (term, score) => {
        const code = this.owners[term] ?? 0;
        byTerm.set(code, Math.max(score, byTerm.get(code) ?? 0));
      }) ?? false;
    let top = new Top(capacity);
    const add = (code: number, score: number) => top.add(code, this.boosted(code, score));
    const titlesComplete = this.titles.score(words, (code, score) => {
      add(code, Math.max(score, byTerm.get(code) ?? 0));
      byTerm.delete(code);
    });
    if (termsComplete && !titlesComplete) top = new Top(capacity);
    if (termsComplete || !titlesComplete) for (const [code, score] of byTerm) add(code, score);
    return { ranked: top.sorted(), complete: termsComplete || titlesComplete };
  }

  private boosted(code: number, score: number): number {
    const { periods } = this.store;
    const newest = periods.first(code) + periods.count(code) - 1;
    return periods.state(newest) === 'valid' ? score * BILLABLE_BOOST : score;
  }
}

/** An index of short texts, scored by how well each as a whole answers a query. */
class Surface {
  private readonly matcher: Matcher;

  constructor(private readonly index: WordIndex) {
    this.matcher = new Matcher(index);
  }

  has(word: string): boolean {
    const { start, end } = this.index.exactly(word);
    return start < end;
  }

  answers(word: string): boolean {
    return isKnown(this.index, word);
  }

  /** Visits the texts that answer the words; true when they have all of them. */
  score(words: readonly string[], visit: (document: number, score: number) => void): boolean {
    const terms = resolveTerms(this.index, words);
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    let complete = false;
    this.matcher.match(terms, (document, mask, hasAll) => {
      complete = hasAll;
      const coverage = weightOf(terms, mask) / total;
      if (coverage < LEAST_COVERAGE) return;
      const share = Math.min(1, bits(mask) / Math.max(1, this.index.size(document)));
      visit(document, coverage * (1 - TITLE_SHARE + TITLE_SHARE * share));
    });
    return complete;
  }
}

function weightOf(terms: readonly QueryTerm[], mask: number): number {
  let weight = 0;
  for (const [place, term] of terms.entries()) if ((mask & (1 << place)) !== 0) weight += term.weight;
  return weight;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
