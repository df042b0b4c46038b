import { describe, expect, test } from 'vitest';
import { sortedRuns, writeCodes } from '../../../codesets/compile/pack/codes.js';
import { PackWriter } from '../../../codesets/compile/pack/writer.js';
import { Pack } from '../../../codesets/src/pack/pack.js';
import { CodeColumn } from '../../../codesets/src/store/code-column.js';

function column(codes: readonly string[]): CodeColumn {
  const writer = new PackWriter();
  const periods = [{ from: '2015-10-01', state: 'valid' as const, title: '' }];
  writeCodes(
    writer,
    codes.map((code) => ({ code, periods })),
  );
  const bytes = writer.bytes();
  return new CodeColumn(
    new Pack({ size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) }),
  );
}

/** Tabular order as ICD-10-CM prints it: C4A stands between C43 and C44, QA0 behind Q99. */
const TABULAR = ['C43', 'C430', 'C4311', 'C4A', 'C4A0', 'C44', 'C440', 'Q99', 'Q999', 'QA0', 'QA00', 'QA0010', 'R00'];

describe('a column of codes in tabular order', () => {
  const codes = column(TABULAR);

  test('keeps tabular order where it is not that of the characters', () => {
    expect(TABULAR.map((_, index) => codes.at(index))).toEqual(TABULAR);
    expect([...TABULAR].sort()).not.toEqual(TABULAR);
  });

  test('finds every code and no other', () => {
    expect(TABULAR.map((code) => codes.find(code))).toEqual([...TABULAR.keys()]);
    for (const text of [
      '',
      'C',
      'C4',
      'C43000',
      'C431',
      'A00',
      'Z99',
      'QA00100000',
      'ß',
      'c43',
      'C43\0',
      'C43\0\0\0\0',
    ]) {
      expect(codes.find(text)).toBe(-1);
    }
  });

  test('gives the codes below a header as one stretch, the header first', () => {
    expect(codes.withPrefix('C4A')).toEqual({ start: 3, end: 5 });
    expect(codes.withPrefix('C4')).toEqual({ start: 0, end: 7 });
    expect(codes.withPrefix('Q')).toEqual({ start: 7, end: 12 });
    expect(codes.withPrefix('')).toEqual({ start: 0, end: 13 });
  });

  test('has nothing below a text that begins no code', () => {
    const { start, end } = codes.withPrefix('C5');
    expect(end - start).toBe(0);
    expect(codes.withPrefix('QA0010X').end).toBe(codes.withPrefix('QA0010X').start);
  });

  test('says how long a code is and what it begins with', () => {
    expect(codes.lengthAt(2)).toBe(5);
    expect(codes.startsWith(2, 'C43')).toBe(true);
    expect(codes.startsWith(3, 'C43')).toBe(false);
  });
});

test('a list that is sorted is one run, and an odd code out makes three', () => {
  expect(sortedRuns(['A', 'B', 'C'])).toEqual([0, 0]);
  expect(sortedRuns(['C43', 'C4A', 'C44', 'C45'])).toEqual([0, 0, 2, 1, 1, 3]);
});
