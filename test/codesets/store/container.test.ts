import { describe, expect, test } from 'vitest';
import { PackWriter } from '../../../codesets/compile/pack/writer.js';
import { Pack, PackError } from '../../../codesets/src/pack/pack.js';
import type { PackBytes } from '../../../codesets/src/pack/source.js';

interface CountedBytes extends PackBytes {
  /** Bytes that were asked for so far. */
  read(offset: number, length: number): Uint8Array;
  readonly readBytes: () => number;
}

function counted(bytes: Uint8Array): CountedBytes {
  let total = 0;
  return {
    size: bytes.length,
    read(offset, length) {
      total += length;
      return bytes.slice(offset, offset + length);
    },
    readBytes: () => total,
  };
}

function sample(): Uint8Array {
  const writer = new PackWriter();
  writer.numbers('bytes', Uint8Array.of(1, 2, 255));
  writer.numbers('shorts', Uint16Array.of(0, 65535, 256));
  writer.numbers('longs', Uint32Array.of(4_294_967_295, 7));
  writer.json('table', { 'Lyme’s': [1, 'ü'] });
  writer.numbers('big', new Uint8Array(100_000).fill(9));
  return writer.bytes();
}

describe('a pack', () => {
  test('gives back the numbers and tables that were written', () => {
    const pack = new Pack(counted(sample()));
    expect([...pack.u8('bytes')]).toEqual([1, 2, 255]);
    expect([...pack.u16('shorts')]).toEqual([0, 65535, 256]);
    expect([...pack.u32('longs')]).toEqual([4_294_967_295, 7]);
    expect(pack.json('table')).toEqual({ 'Lyme’s': [1, 'ü'] });
  });

  test('reads a section when it is asked for, and once', () => {
    const bytes = counted(sample());
    const pack = new Pack(bytes);
    expect(bytes.readBytes()).toBeLessThan(1000);
    pack.u8('bytes');
    expect(bytes.readBytes()).toBeLessThan(1000);
    const first = pack.u8('big');
    expect(bytes.readBytes()).toBeGreaterThan(100_000);
    expect(bytes.readBytes()).toBeLessThan(101_000);
    expect(pack.u8('big')).toBe(first);
    expect(bytes.readBytes()).toBeLessThan(101_000);
  });

  test('starts every section on a multiple of eight, so that no section needs copying', () => {
    const offsets: number[] = [];
    const bytes = sample();
    const pack = new Pack({
      size: bytes.length,
      read(offset, length) {
        offsets.push(offset);
        return bytes.slice(offset, offset + length);
      },
    });
    pack.u8('bytes');
    pack.u16('shorts');
    pack.u32('longs');
    expect(offsets.slice(2).map((offset) => offset % 8)).toEqual([0, 0, 0]);
  });

  test('chooses the narrowest width for a column', () => {
    const writer = new PackWriter();
    writer.column('narrow', [0, 255]);
    writer.column('wide', [0, 256]);
    writer.column('widest', [65536]);
    const pack = new Pack(counted(writer.bytes()));
    expect(pack.column('narrow')).toBeInstanceOf(Uint8Array);
    expect(pack.column('wide')).toBeInstanceOf(Uint16Array);
    expect(pack.column('widest')).toBeInstanceOf(Uint32Array);
  });

  test('finds the start of every item of a ragged column, those past the marks included', () => {
    const lengths = Array.from({ length: 300 }, (_, item) => (item * 7) % 11);
    const writer = new PackWriter();
    writer.ragged('items', lengths);
    const items = new Pack(counted(writer.bytes())).ragged('items');
    let start = 0;
    for (const [item, length] of lengths.entries()) {
      expect(items.start(item)).toBe(start);
      expect(items.length(item)).toBe(length);
      start += length;
    }
    expect(items.start(300)).toBe(start);
  });

  test('is refused when it is no pack, of another version, or cut short', () => {
    const bytes = sample();
    expect(() => new Pack(counted(new Uint8Array(100)))).toThrow(PackError);
    const other = bytes.slice();
    other[4] = 99;
    expect(() => new Pack(counted(other))).toThrow(/version 99/);
    expect(() => new Pack(counted(bytes.slice(0, 20)))).toThrow(/cut short/);
    const cut = new Pack(counted(bytes.slice(0, bytes.length - 1000)));
    expect(() => cut.u8('big')).toThrow(/cut short/);
  });

  test('names a section that it does not have, and one that holds something else', () => {
    const pack = new Pack(counted(sample()));
    expect(() => pack.u8('nothing')).toThrow(/no section nothing/);
    expect(() => pack.u16('bytes')).toThrow(/section bytes holds u8/);
  });

  test('is written the same from the same sections, and refuses a name twice', () => {
    expect(Buffer.from(sample()).equals(Buffer.from(sample()))).toBe(true);
    const writer = new PackWriter();
    writer.json('table', 1);
    expect(() => writer.json('table', 2)).toThrow(/table is written twice/);
  });
});
