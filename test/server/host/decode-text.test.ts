import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../server/src/host/decode-text.js';
import { UnreadableError } from '../../../server/src/host/unreadable.js';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

const INTERCHANGE = 'ISA*00*          *00*          *ZZ*CLINIQUE MÉNIÈRE~';

describe('decodes', () => {
  test.each([
    ['plain UTF-8', bytes('from: 2026-01-14 # Ménière 患者 🩺\n'), 'from: 2026-01-14 # Ménière 患者 🩺\n'],
    ['nothing', bytes(), ''],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'claim: inpatient'), 'claim: inpatient'],
    ['little-endian UTF-16', bytes([0xff, 0xfe, 0x49, 0x00, 0xe9, 0x00]), 'Ié'],
    ['big-endian UTF-16', bytes([0xfe, 0xff, 0x00, 0x49, 0x00, 0xe9]), 'Ié'],
    ['little-endian UTF-16 without a mark', Buffer.from(INTERCHANGE, 'utf16le'), INTERCHANGE],
    ['big-endian UTF-16 without a mark', Buffer.from(INTERCHANGE, 'utf16le').swap16(), INTERCHANGE],
  ])('%s', (_name, content, text) => expect(decodeText(content)).toBe(text));
});

describe('refuses', () => {
  test.each([
    ['a Windows-1252 letter', bytes('a: 1\nnote: Mén', [0xe9], 'tes\n'), 'byte 0xE9 at line 2, byte 11 (offset 15)'],
    ['the first byte', bytes([0x80]), 'byte 0x80 at line 1, byte 1 (offset 0)'],
    [
      'a sequence cut short by the end of the file',
      bytes('x\ny', [0xe2, 0x82]),
      'byte 0xE2 at line 2, byte 2 (offset 3)',
    ],
    ['a sequence cut short by a line end', bytes([0xe2, 0x82, 0x0a], 'x'), 'byte 0xE2 at line 1, byte 1 (offset 0)'],
    ['an overlong form', bytes('ab', [0xc0, 0xaf]), 'byte 0xC0 at line 1, byte 3 (offset 2)'],
    ['half a surrogate pair in UTF-16', bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'not valid UTF-16'],
    ['an odd number of bytes in UTF-16', bytes([0xff, 0xfe, 0x41]), 'not valid UTF-16'],
  ])('%s and says where', (_name, content, place) => {
    expect(() => decodeText(content)).toThrow(UnreadableError);
    expect(() => decodeText(content)).toThrow(place);
  });

  test('a broken byte far into a file of one line, without reading it byte by byte', () => {
    const line = Buffer.alloc(8_000_000, '€');
    line[7_000_001] = 0xff;
    // Character 2,333,333 takes bytes 6,999,999 to 7,000,001: it is whole no more, and its first byte is named.
    expect(() => decodeText(line)).toThrow('byte 0xE2 at line 1, byte 7000000 (offset 6999999)');
  });
});
