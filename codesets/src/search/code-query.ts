import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { SystemId } from '../types.js';
import { isOffered, offerDay } from './offer.js';

/** What the beginning of a code looks like, compacted. Words must not: `burn` is no beginning of ICD-10-PCS. */
const BEGINNINGS: Partial<Record<SystemId, RegExp>> = {
  icd10cm: /^[A-Z](?:[0-9A-Z]?[0-9][0-9A-Z]*)?$/,
  icd10pcs: /^(?=.*[0-9])[0-9B-DF-HX][0-9A-HJ-NP-Z]*$/,
  hcpcs: /^[A-V][0-9]*$/,
};
/** Other systems are short lists of short codes, which may all be letters; without a query they are listed whole. */
const ANY_BEGINNING = /^[0-9A-Z]*$/;
/** One word with a digit, long enough or dotted: as a rule nobody means words of a title by it. */
const LOOKS_LIKE_A_CODE = /^(?=.*[0-9])(?:[0-9A-Z]{4,}|[0-9A-Z]+\.[0-9A-Z]*)$/;

/**
 * True when the query can only be a code, so that words must not be searched for it: it looks like one, and is not itself
 * a word of the titles, as `G6PD` is.
 */
export function isNothingButACode(stores: readonly CodeStore[], query: string): boolean {
  const word = query.trim();
  return (
    LOOKS_LIKE_A_CODE.test(word.toUpperCase()) && !stores.some((store) => store.wordSearch.knows(word.toLowerCase()))
  );
}

/**
 * Codes that start with the query, as indexes: the code itself first, then the shorter ones, each in tabular order.
 * Only codes that are in force on the date, or may be; the code itself in any case. At most `limit`.
 */
export function codesStartingWith(store: CodeStore, query: string, date: string, limit: number): number[] {
  const prefix = compact(query);
  if (/\s/.test(query.trim()) || !(BEGINNINGS[store.system] ?? ANY_BEGINNING).test(prefix)) return [];
  const { start, end } = store.codes.withPrefix(prefix);
  const exact = store.codes.find(prefix);
  const found = exact < 0 ? [] : [exact];
  const day = offerDay(store, date);
  for (let length = prefix.length; length <= store.codes.width && found.length < limit; length++) {
    for (let index = start; index < end && found.length < limit; index++) {
      if (index !== exact && store.codes.lengthAt(index) === length && isOffered(store, index, day)) found.push(index);
    }
  }
  return found;
}
