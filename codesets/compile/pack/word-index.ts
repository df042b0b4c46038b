import { pushVarint } from '../../src/pack/varint.js';
import { wordsOf } from '../../src/search/tokens.js';
import type { PackWriter } from './writer.js';

/**
 * Writes an inverted index of documents (titles by code, or terms); read with `WordIndex`.
 * Documents of neighbouring codes share most words, so a posting list is stored as runs of neighbours.
 */
export function writeWordIndex(writer: PackWriter, name: string, documents: readonly string[]): void {
  const byWord = new Map<string, number[]>();
  const counts = documents.map((text, document) => {
    const words = new Set(wordsOf(text));
    for (const word of words) {
      const postings = byWord.get(word);
      if (postings === undefined) byWord.set(word, [document]);
      else postings.push(document);
    }
    return words.size;
  });
  const sorted = [...byWord].sort(([a], [b]) => (a < b ? -1 : 1));
  writeVocabulary(writer, name, sorted);
  writePostings(writer, name, sorted);
  writer.column(`${name}.sizes`, counts);
}

function writeVocabulary(writer: PackWriter, name: string, sorted: readonly (readonly [string, number[]])[]): void {
  writer.numbers(`${name}.words`, new Uint8Array(Buffer.from(sorted.map(([word]) => word).join(''), 'latin1')));
  writer.ragged(
    `${name}.words`,
    sorted.map(([word]) => word.length),
  );
  writer.column(
    `${name}.frequencies`,
    sorted.map(([, postings]) => postings.length),
  );
}

function writePostings(writer: PackWriter, name: string, sorted: readonly (readonly [string, number[]])[]): void {
  const bytes: number[] = [];
  const lengths = sorted.map(([, postings]) => {
    const start = bytes.length;
    pushRuns(bytes, postings);
    return bytes.length - start;
  });
  writer.numbers(`${name}.postings`, Uint8Array.from(bytes));
  writer.ragged(`${name}.postings`, lengths);
}

/** A run is (gap since the last run) × 2 + (1 if longer than one), then for longer ones its length − 2. */
function pushRuns(bytes: number[], postings: readonly number[]): void {
  let next = 0;
  for (let place = 0; place < postings.length; ) {
    const start = postings[place] ?? 0;
    let length = 1;
    while (postings[place + length] === start + length) length++;
    pushVarint(bytes, (start - next) * 2 + (length > 1 ? 1 : 0));
    if (length > 1) pushVarint(bytes, length - 2);
    next = start + length;
    place += length;
  }
}
