import { describe, expect, test } from 'vitest';
import { writeWordIndex } from '../../../codesets/compile/pack/word-index.js';
import { PackWriter } from '../../../codesets/compile/pack/writer.js';
import { Pack } from '../../../codesets/src/pack/pack.js';
import { Matcher } from '../../../codesets/src/search/matcher.js';
import { queryWords, resolveTerms } from '../../../codesets/src/search/query.js';
import { wordsOf } from '../../../codesets/src/search/tokens.js';
import { Top } from '../../../codesets/src/search/top.js';
import { WordIndex } from '../../../codesets/src/search/word-index.js';

function indexOf(documents: readonly string[]): WordIndex {
  const writer = new PackWriter();
  writeWordIndex(writer, 'words', documents);
  const bytes = writer.bytes();
  return new WordIndex(
    new Pack({ size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) }),
    'words',
  );
}

function documentsWith(index: WordIndex, word: string): number[] {
  const { start, end } = index.exactly(word);
  const documents: number[] = [];
  for (let number = start; number < end; number++) {
    index.forEachRun(number, (first, count) => {
      for (let document = first; document < first + count; document++) documents.push(document);
    });
  }
  return documents;
}

describe('the word index', () => {
  // Words that come in every document, every third, in runs, once, and in the last one.
  const documents = Array.from({ length: 400 }, (_, number) =>
    [
      'always',
      ...(number % 3 === 0 ? ['third'] : []),
      ...(number >= 100 && number < 200 ? ['run'] : []),
      ...(number === 57 ? ['once'] : []),
      ...(number === 399 ? ['last'] : []),
    ].join(' '),
  );
  const index = indexOf(documents);

  test.each(['always', 'third', 'run', 'once', 'last'])('lists exactly the documents that have %s', (word) => {
    const expected = [...documents.keys()].filter((number) => documents[number]?.split(' ').includes(word));
    expect(documentsWith(index, word)).toEqual(expected);
    expect(index.frequency(index.exactly(word).start)).toBe(expected.length);
  });

  test('has no entry for a word that no document has, nor for the beginning of one', () => {
    expect(documentsWith(index, 'alway')).toEqual([]);
    expect(documentsWith(index, 'zebra')).toEqual([]);
    expect(documentsWith(index, '')).toEqual([]);
  });

  test('finds all words with a beginning', () => {
    const both = indexOf(['renal', 'rental', 'rent', 'rex', 'r']);
    const { start, end } = both.startingWith('ren');
    expect(end - start).toBe(3);
    expect(both.startingWith('zz').end).toBe(both.startingWith('zz').start);
  });

  test('counts different words of a document', () => {
    expect(indexOf(['one two one', '']).size(0)).toBe(2);
    expect(indexOf(['one two one', '']).size(1)).toBe(0);
  });
});

describe('matching', () => {
  const documents = ['renal failure', 'heart failure', 'acute renal failure', 'heart attack'];
  const index = indexOf(documents);
  const matcher = new Matcher(index);
  const match = (query: string) => {
    const visited: number[] = [];
    matcher.match(resolveTerms(index, queryWords(query)), (document) => visited.push(document));
    return visited.sort();
  };

  test('visits the documents with all words when there are any, and otherwise those with some', () => {
    expect(match('renal failure')).toEqual([0, 2]);
    expect(match('heart renal')).toEqual([0, 1, 2, 3]);
  });

  test('leaves nothing behind for the next query', () => {
    match('heart failure');
    expect(match('attack')).toEqual([3]);
    expect(match('heart failure')).toEqual([1]);
  });
});

test('words are cut at everything that is no letter or digit', () => {
  expect(wordsOf("Crohn's disease, [K50] (e.g., ileitis)—Ménière’s 2.5%")).toEqual([
    ...['crohn', 'disease', 'k50', 'e', 'g', 'ileitis', 'meniere', '2', '5'],
  ]);
});

describe('the best of many', () => {
  test('are those with the highest scores, ties in tabular order', () => {
    const top = new Top(4);
    const scores = Array.from({ length: 100 }, (_, number) => (number * 37) % 10);
    for (const [number, score] of scores.entries()) top.add(number, score);
    const expected = [...scores.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 4);
    expect(top.sorted().map(({ number, score }) => [number, score])).toEqual(expected);
  });

  test('are all when there are fewer, and none when none is wanted', () => {
    const top = new Top(5);
    top.add(1, 2);
    expect(top.sorted()).toEqual([{ number: 1, score: 2 }]);
    const none = new Top(0);
    none.add(1, 2);
    expect(none.sorted()).toEqual([]);
  });
});
