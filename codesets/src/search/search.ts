import { dayOf } from '../dates.js';
import type { CodeStore } from '../store/code-store.js';
import { nearestPeriodOn, standingOf } from '../store/standing.js';
import type { SearchHit, SearchRequest, SearchResult, SystemId } from '../types.js';
import { codesStartingWith, isNothingButACode } from './code-query.js';
import { isOffered, offerDay } from './offer.js';
import { queryWords } from './query.js';
import { wordsOf } from './tokens.js';

/** A code that the query names or matches, before it is spelled out. */
interface Candidate {
  readonly store: CodeStore;
  readonly index: number;
  readonly score: number;
  readonly byCode: boolean;
}

const MOST_HITS = 1000;
/** Short codes of these many characters may be words, too, and titles are few: both are searched. */
const SHORT_CODES: ReadonlySet<SystemId> = new Set([
  'modifier',
  'place-of-service',
  'revenue',
  'bill-type',
  'discharge-status',
  'admission-type',
  'admission-source',
  'condition-code',
]);

/**
 * Ranked codes for a code prefix or words of the title. Codes in force on the date come first, then those of which no
 * loaded release can tell; retired codes only where the query is exactly that code.
 */
export function search(stores: readonly CodeStore[], request: SearchRequest): SearchResult {
  const limit = Math.min(Math.max(Math.trunc(request.limit) || 0, 1), MOST_HITS);
  const { query, date } = request;
  const codes = byCode(stores, query, date, limit + 1);
  const searched = storesForWords(stores, codes);
  const worded = isNothingButACode(searched, query) ? [] : searched;
  const known = new Set(codes.map(({ store, index }) => `${store.system} ${index}`));
  const words = byWords(worded, query, date, limit + 1).filter(
    ({ store, index }) => !known.has(`${store.system} ${index}`),
  );
  const candidates = [...codes, ...words];
  const queried = queryWords(query);
  const hits = candidates.slice(0, limit).map((candidate) => hitOf(candidate, date, queried));
  return { hits: unknownLast(hits), more: candidates.length > limit };
}

/** Words are searched where no code begins with the query, and in small systems in any case. */
function storesForWords(stores: readonly CodeStore[], codes: readonly Candidate[]): readonly CodeStore[] {
  return codes.length === 0 ? stores : stores.filter(({ system }) => SHORT_CODES.has(system));
}

function byCode(stores: readonly CodeStore[], query: string, date: string, limit: number): Candidate[] {
  return stores.flatMap((store) =>
    codesStartingWith(store, query, date, limit).map((index) => ({ store, index, score: 1, byCode: true })),
  );
}

function byWords(stores: readonly CodeStore[], query: string, date: string, limit: number): Candidate[] {
  // A word that no system has is a slip or a name; the others still say what is meant.
  const words = queryWords(query).filter((word) => stores.some((store) => store.wordSearch.answers(word)));
  if (words.length === 0) return [];
  const answers = stores.map((store) => bestOffered(store, words, date, limit));
  // A system that has only some of the words is silent beside one that has all.
  const complete = answers.some((answer) => answer.complete && answer.candidates.length > 0);
  return answers
    .flatMap((answer) => (answer.complete === complete ? answer.candidates : []))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Ranks without dates, then drops what is not in force; asks for more when too much was dropped. */
function bestOffered(
  store: CodeStore,
  words: readonly string[],
  date: string,
  limit: number,
): { readonly candidates: Candidate[]; readonly complete: boolean } {
  const day = offerDay(store, date);
  for (let capacity = limit + SPARE; ; capacity *= 8) {
    const { ranked, complete } = store.wordSearch.best(words, capacity);
    const offered = ranked.filter(({ number }) => isOffered(store, number, day));
    if (offered.length >= limit || ranked.length < capacity) {
      const candidates = offered.map(({ number, score }) => ({ store, index: number, score, byCode: false }));
      return { candidates: candidates.slice(0, limit), complete };
    }
  }
}

/** Room for codes that rank high and are not in force. */
const SPARE = 50;

function hitOf({ store, index, score, byCode }: Candidate, date: string, words: readonly string[]): SearchHit {
  const day = dayOf(date);
  const { status } = standingOf(store, index, day);
  const title = store.titles.text(nearestPeriodOn(store, index, day));
  return {
    system: store.system,
    code: store.displayed(index),
    title,
    status,
    billable: status === 'valid',
    score,
    matched: byCode ? ['code'] : matchedWords(store, index, title, words),
  };
}

/** The query words that the title has, or where it lacks some, the title and the terms of the code together. */
function matchedWords(store: CodeStore, index: number, title: string, words: readonly string[]): readonly string[] {
  const inTitle = wordsIn(title, words);
  if (inTitle.length === words.length || store.notes === undefined) return inTitle;
  const terms = store.notes.lines(index, store.notes.lists.length - 1);
  return wordsIn([title, ...terms.map(({ text }) => text)].join(' '), words);
}

function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const others = wordsOf(text);
  return words.filter((word) => others.some((other) => other.startsWith(word) || `${other}s` === word));
}

/** Keeps the order, apart from codes of unknown standing beside others that are known to be in force. */
function unknownLast(hits: readonly SearchHit[]): SearchHit[] {
  const isUnknown = (hit: SearchHit) => hit.status === 'unknown';
  return [...hits.filter((hit) => !isUnknown(hit)), ...hits.filter(isUnknown)];
}
