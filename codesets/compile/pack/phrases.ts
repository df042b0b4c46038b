/**
 * Finds the words and recurring phrases of a set of texts, so that a title such as "… initial encounter for closed
 * fracture" takes a few bytes. Words are what single spaces separate; a phrase is words that often stand together.
 */

/** Rounds of pairing: each may double the length of a phrase. */
const ROUNDS = 8;
const PAIRS_PER_ROUND = 600;
/** A phrase costs its letters and an offset; below this many uses it does not pay. */
const LEAST_USES = 12;
/** Pairs of word numbers as one number; there are fewer words than this. */
const PAIR_BASE = 2 ** 24;
const END_OF_TEXT = -1;

export interface Phrases {
  /** Most frequent first; ties in the order of the strings. */
  readonly vocabulary: readonly string[];
  /** Phrase numbers of each text, in the order of the input. */
  readonly texts: readonly (readonly number[])[];
}

export function findPhrases(texts: readonly string[]): Phrases {
  const { words, stream } = readWords(texts);
  let tokens = stream;
  for (let round = 0; round < ROUNDS; round++) tokens = mergePairs(tokens, words);
  return byFrequency(tokens, words);
}

function readWords(texts: readonly string[]): { words: string[]; stream: number[] } {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const stream: number[] = [];
  for (const text of texts) {
    for (const word of text.split(' ')) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        numbers.set(word, number);
      }
      stream.push(number);
    }
    stream.push(END_OF_TEXT);
  }
  return { words, stream };
}

/** One round: the most frequent neighbours become phrases, appended to `words`. */
function mergePairs(stream: readonly number[], words: string[]): number[] {
  const merged = new Map<number, number>();
  for (const pair of frequentPairs(stream)) {
    const left = words[Math.floor(pair / PAIR_BASE)] ?? '';
    const right = words[pair % PAIR_BASE] ?? '';
    merged.set(pair, words.push(`${left} ${right}`) - 1);
  }
  const result: number[] = [];
  for (let index = 0; index < stream.length; index++) {
    const left = stream[index] ?? END_OF_TEXT;
    const right = stream[index + 1] ?? END_OF_TEXT;
    const phrase = left < 0 || right < 0 ? undefined : merged.get(left * PAIR_BASE + right);
    result.push(phrase ?? left);
    if (phrase !== undefined) index++;
  }
  return result;
}

function frequentPairs(stream: readonly number[]): number[] {
  const uses = new Map<number, number>();
  for (let index = 0; index + 1 < stream.length; index++) {
    const left = stream[index] ?? END_OF_TEXT;
    const right = stream[index + 1] ?? END_OF_TEXT;
    if (left < 0 || right < 0) continue;
    const pair = left * PAIR_BASE + right;
    uses.set(pair, (uses.get(pair) ?? 0) + 1);
  }
  return [...uses]
    .filter(([, count]) => count >= LEAST_USES)
    .sort(([pairA, countA], [pairB, countB]) => countB - countA || pairA - pairB)
    .slice(0, PAIRS_PER_ROUND)
    .map(([pair]) => pair);
}

function byFrequency(stream: readonly number[], words: readonly string[]): Phrases {
  const uses = new Uint32Array(words.length);
  for (const token of stream) if (token >= 0) uses[token] = (uses[token] ?? 0) + 1;
  const used = [...words.keys()].filter((word) => (uses[word] ?? 0) > 0);
  used.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const rank = new Map(used.map((word, index) => [word, index]));
  return { vocabulary: used.map((word) => words[word] ?? ''), texts: cut(stream, rank) };
}

function cut(stream: readonly number[], rank: ReadonlyMap<number, number>): number[][] {
  const texts: number[][] = [];
  let text: number[] = [];
  for (const token of stream) {
    if (token === END_OF_TEXT) {
      texts.push(text);
      text = [];
    } else text.push(rank.get(token) ?? 0);
  }
  return texts;
}
