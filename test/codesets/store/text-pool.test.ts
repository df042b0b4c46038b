import { expect, test } from 'vitest';
import { writeTexts } from '../../../codesets/compile/pack/texts.js';
import { PackWriter } from '../../../codesets/compile/pack/writer.js';
import { Pack } from '../../../codesets/src/pack/pack.js';
import { TextPool, Vocabulary } from '../../../codesets/src/pack/text-pool.js';

function pools(lists: ReadonlyMap<string, readonly string[]>) {
  const writer = new PackWriter();
  writeTexts(writer, lists);
  const bytes = writer.bytes();
  const pack = new Pack({ size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) });
  const vocabulary = new Vocabulary(pack);
  return {
    bytes,
    pool: (name: string) => new TextPool(pack, name, vocabulary),
  };
}

const AWKWARD = [
  '',
  ' ',
  'Cholera due to Vibrio cholerae 01, biovar cholerae',
  'Doubled  spaces   and a trailing one ',
  ' leading',
  'Ménière’s disease, unspecified ear — “quoted”',
  'tab\tand line\nbreak',
  '🩺 outside the basic plane',
];

test('texts come back to the byte, double spaces and characters outside ASCII included', () => {
  const { pool } = pools(new Map([['titles', AWKWARD]]));
  const titles = pool('titles');
  expect(titles.count).toBe(AWKWARD.length);
  expect(AWKWARD.map((_, number) => titles.text(number))).toEqual(AWKWARD);
});

test('lists over one vocabulary keep their texts apart', () => {
  const { pool } = pools(
    new Map([
      ['titles', ['one two', 'three']],
      ['notes', ['two three', 'one']],
    ]),
  );
  expect(pool('titles').text(1)).toBe('three');
  expect(pool('notes').text(0)).toBe('two three');
});

test('a phrase that recurs is stored once', () => {
  const phrase = 'initial encounter for closed fracture of the shaft';
  const titles = Array.from({ length: 2000 }, (_, number) => `Site ${number} ${phrase}`);
  const { bytes, pool } = pools(new Map([['titles', titles]]));
  expect(titles.map((_, number) => pool('titles').text(number))).toEqual(titles);
  // Two numbers and a phrase make a title: far below the fifty letters that recur.
  expect(bytes.length).toBeLessThan(2000 * 15);
});
