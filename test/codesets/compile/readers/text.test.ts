import { describe, expect, test } from 'vitest';
import { collapse, columns, decode, isIsoDate, isoDate, linesOf } from '../../../../codesets/compile/readers/text.js';
import { bytesOf, expectRefusal } from './sample.js';

describe('decoding', () => {
  test('refuses a byte that is not ASCII, with its line', () => {
    expectRefusal(() => decode(bytesOf('one\ntwo\nthr\xe9e\n'), 'ascii'), 3, 'byte 0xe9 is not ASCII');
  });

  test('refuses bytes that are not UTF-8, and drops a byte order mark', () => {
    expectRefusal(() => decode(bytesOf('caf\xe9'), 'utf-8'), 0, 'not UTF-8');
    expect(decode(bytesOf('\xef\xbb\xbfcaf\xc3\xa9'), 'utf-8')).toBe('café');
  });

  test('reads Windows-1252, and refuses the five bytes that it leaves undefined', () => {
    expect(decode(bytesOf('CMS\x92\xa0file'), 'windows-1252')).toBe('CMS’\u00a0file');
    for (const byte of ['\x81', '\x8d', '\x8f', '\x90', '\x9d']) {
      expectRefusal(() => decode(bytesOf(`one\n${byte}`), 'windows-1252'), 2, /is not Windows-1252/);
    }
  });

  test('Windows-1252 differs from Latin-1 in bytes 0x80 to 0x9f only', () => {
    const euro = decode(bytesOf('\x80 \x8a \x99 \x9f \xa0 \xff'), 'windows-1252');
    expect(euro).toBe('€ Š ™ Ÿ \u00a0 ÿ');
  });

  test('refuses an empty file', () => {
    expectRefusal(() => decode(bytesOf(''), 'utf-8'), 0, 'the file is empty');
  });

  test('reads bytes that are a view into a larger buffer', () => {
    const all = Buffer.from('xxA00yy');
    expect(decode({ name: 'view', bytes: new Uint8Array(all.buffer, all.byteOffset + 2, 3) }, 'ascii')).toBe('A00');
  });
});

describe('lines', () => {
  test('end with CRLF or LF; the last one need not end', () => {
    expect(linesOf(bytesOf('a\r\nb\nc'), 'ascii')).toEqual(['a', 'b', 'c']);
    expect(linesOf(bytesOf('a\r\n\r\nb\r\n'), 'ascii')).toEqual(['a', '', 'b']);
  });

  test('columns are counted from 1, both ends included', () => {
    expect(columns('00001 A00', 7, 9)).toBe('A00');
  });

  test('white space collapses to one space', () => {
    expect(collapse('  list drugs\u00a0  separately ')).toBe('list drugs separately');
  });
});

describe('dates', () => {
  test.each(['20251001', '20240229'])('%s is a day', (text) => {
    expect(isoDate(text)).toBe(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  });

  test.each(['20250229', '20251301', '20251000', '170401', '2025 10 01', ''])('%j is none', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });

  test('an ISO day must be on the calendar', () => {
    expect(isIsoDate('2022-10-01')).toBe(true);
    expect(isIsoDate('2022-02-30')).toBe(false);
    expect(isIsoDate('2022-10-1')).toBe(false);
  });
});
