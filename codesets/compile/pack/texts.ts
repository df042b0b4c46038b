import { pushVarint } from '../../src/pack/varint.js';
import { findPhrases } from './phrases.js';
import type { PackWriter } from './writer.js';

/** Writes named lists of texts over one vocabulary; read with `Vocabulary` and `TextPool`. */
export function writeTexts(writer: PackWriter, lists: ReadonlyMap<string, readonly string[]>): void {
  const { vocabulary, texts } = findPhrases([...lists.values()].flat());
  writeVocabulary(writer, vocabulary);
  let first = 0;
  for (const [name, list] of lists) {
    writeList(writer, name, texts.slice(first, first + list.length));
    first += list.length;
  }
}

function writeVocabulary(writer: PackWriter, vocabulary: readonly string[]): void {
  const encoded = vocabulary.map((phrase) => Buffer.from(phrase, 'utf8'));
  writer.numbers('vocabulary', new Uint8Array(Buffer.concat(encoded)));
  writer.ragged(
    'vocabulary',
    encoded.map((phrase) => phrase.length),
  );
}

function writeList(writer: PackWriter, name: string, texts: readonly (readonly number[])[]): void {
  const bytes: number[] = [];
  const lengths: number[] = [];
  for (const text of texts) {
    const start = bytes.length;
    for (const phrase of text) pushVarint(bytes, phrase);
    lengths.push(bytes.length - start);
  }
  writer.numbers(name, Uint8Array.from(bytes));
  writer.ragged(name, lengths);
}
