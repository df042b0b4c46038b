/** Reading notes places in columns; objects are made of them, once, when somebody asks. */
import { describe, expect, test } from 'vitest';
import { isX12File, type X12File } from '../../../../server/src/formats/x12/file.js';
import { Numbers } from '../../../../server/src/formats/x12/reading/numbers.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import { referenceAt } from '../../../../server/src/service/reference-at.js';
import { x12Claims } from '../../../support/long-files.js';
import { parse } from './reading.js';
import { institutional, professional, remittance, review } from './samples.js';

function x12(file: ParsedFile): X12File {
  if (!isX12File(file)) throw new Error('no X12');
  return file;
}

const read = (text: string, previous?: ParsedFile) => x12(parse(text, previous));

const placesIn = ({ scanned: { places } }: X12File) =>
  Array.from({ length: places.length }, (_, index) => [
    places.systemOf(index),
    places.startOf(index),
    places.endOf(index),
  ]);

const placesOf = ({ references }: X12File) => references.map(({ system, span }) => [system, span.start, span.end]);

const PAID = ['CLP*1*1*80*80**MB*9*22*1', 'SVC*HC:J1815*62*40', 'DTM*472*20251114'];
const STAY = ['CLP*2*1*80*80**MA*9*11*1', 'MIA*0', 'SVC*NU:0450*62*40'];

describe('the places in the columns are those of the references', () => {
  test.each([
    ['a visit', professional()],
    ['a stay', institutional()],
    ['a payment whose facility is a place of service', remittance(...PAID)],
    ['payments with facilities that are none', remittance(...STAY, ...PAID, ...STAY)],
    ['a review', review('UM*AR*I*3*11:B', 'DTP*AAH*D8*20251120', 'HI*ABK:M1711')],
    ['more claims than there is room for at first', x12Claims(3000).replaceAll(/(NM1|N3|N4|PER|REF)[^~]*~/g, '')],
  ])('of %s', (_, text) => {
    const file = read(text);
    const places = placesIn(file);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(placesOf(file));
  });
});

describe('objects', () => {
  const text = professional() + institutional().repeat(3) + x12Claims(20);

  test('are made once', () => {
    const file = read(text);
    expect(file.references).toBe(file.references);
    expect(file.scanned.blocks[1]).toBe(file.scanned.blocks[1]);
    expect(file.scanned.blockAt(file.scanned.blocks[2]?.start ?? -1)).toBe(file.scanned.blocks[2]);
    expect(file.references[0]).toBe(file.scanned.blocks[0]?.references[0]);
  });

  test('of claims before a change go over to the next version, whether or not all were made', () => {
    const before = read(text);
    const first = before.scanned.blockAt(text.indexOf('CLM*'));
    const after = read(`${text} `, before);
    expect(first).toBeDefined();
    expect(after.scanned.blocks[0]).toBe(first);
    expect(placesIn(after)).toEqual(placesOf(read(`${text} `)));
    expect(before.scanned.blocks.length).toBe(after.scanned.blocks.length);
  });

  test('what a later version finds does not show in the one before', () => {
    const before = read(text);
    const places = placesIn(before);
    const at = text.lastIndexOf('HI*');
    read(`${text.slice(0, at)}HI*ABK:I10~${text.slice(at)}`, before);
    expect(placesIn(before)).toEqual(places);
    expect(placesOf(before)).toEqual(places);
  });

  test('a question about one place is answered from its block', () => {
    const file = read(text);
    const all = read(text).references;
    for (const { span } of all) {
      const expected = all.find(({ span: { start, end } }) => span.start >= start && span.start < end);
      expect(referenceAt(file, span.start)).toEqual(expected);
      expect(file.referencesNear?.(span.end)).toContainEqual(expected);
    }
    expect(referenceAt(file, 0)).toBeUndefined();
  });
});

test('the head of a group of payments ends the group before it, in a text that is read on as in one read anew', () => {
  const groups = remittance(
    'LX*1',
    'TS3*1*11*20251231*1*80',
    ...PAID,
    'LX*2',
    ...PAID,
    ...PAID,
    ...PAID,
    ...PAID,
    ...PAID,
  );
  const text = ' '.repeat(5000) + groups;
  const at = text.indexOf('LX*2') + 250;
  const changed = `${text.slice(0, at)} ${text.slice(at)}`;
  expect(placesIn(read(changed, read(text)))).toEqual(placesIn(read(changed)));
});

describe('a list of numbers', () => {
  const list = (count: number) => {
    const numbers = new Numbers(2);
    for (let value = 0; value < count; value += 1) numbers.push(value * 3);
    return numbers;
  };
  const values = (numbers: Numbers) => Array.from({ length: numbers.length }, (_, index) => numbers.at(index));

  test('grows beyond its room', () => {
    expect(values(list(100))).toEqual(Array.from({ length: 100 }, (_, index) => index * 3));
  });

  test('has a beginning that goes its own way', () => {
    const whole = list(5);
    const beginning = whole.first(3);
    beginning.push(-1);
    expect(values(beginning)).toEqual([0, 3, 6, -1]);
    expect(values(whole)).toEqual([0, 3, 6, 9, 12]);
  });

  test('can lose some', () => {
    const numbers = list(6);
    numbers.remove(2, 2);
    expect(values(numbers)).toEqual([0, 3, 12, 15]);
  });
});
