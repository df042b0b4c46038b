import type { Numbers } from '../../src/pack/layout.js';
import {
  ALIGNMENT,
  aligned,
  type Directory,
  ELEMENT_BYTES,
  type ElementType,
  HEADER_BYTES,
  MAGIC,
  RAGGED_STRIDE,
  VERSION,
} from '../../src/pack/layout.js';

interface Section {
  readonly name: string;
  readonly type: ElementType;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Collects named sections and lays them out as a pack. The same sections in the same order give the same bytes. */
export class PackWriter {
  private readonly sections: Section[] = [];

  numbers(name: string, values: Numbers): void {
    this.add(name, typeOf(values), values.length, littleEndian(values));
  }

  /** Numbers in the narrowest type that holds the greatest of them. */
  column(name: string, values: ArrayLike<number>): void {
    this.numbers(name, narrowest(values));
  }

  /** Lengths of consecutive items, to be read with `Pack.ragged`. */
  ragged(name: string, lengths: ArrayLike<number>): void {
    const marks = new Uint32Array(Math.floor(lengths.length / RAGGED_STRIDE) + 1);
    let start = 0;
    for (let item = 0; item <= lengths.length; item++) {
      if (item % RAGGED_STRIDE === 0) marks[item / RAGGED_STRIDE] = start;
      start += lengths[item] ?? 0;
    }
    this.column(`${name}.lengths`, lengths);
    this.numbers(`${name}.marks`, marks);
  }

  /** A small table. Keys keep the order in which the object has them. */
  json(name: string, table: unknown): void {
    const bytes = Buffer.from(JSON.stringify(table), 'utf8');
    this.add(name, 'json', bytes.length, bytes);
  }

  bytes(): Uint8Array {
    const { directory, offsets, size } = this.layOut();
    const pack = Buffer.alloc(size);
    for (const [at, value] of [MAGIC, VERSION, directory.length, 0].entries()) pack.writeUInt32LE(value, at * 4);
    directory.copy(pack, HEADER_BYTES);
    for (const [index, section] of this.sections.entries()) pack.set(section.bytes, offsets[index]);
    return new Uint8Array(pack.buffer, pack.byteOffset, pack.length);
  }

  /** Offsets depend on the length of the directory, which holds the offsets: numbers in it are padded to a fixed width. */
  private layOut(): { directory: Buffer; offsets: number[]; size: number } {
    let directory = this.directory(this.sections.map(() => 0));
    let offset = aligned(HEADER_BYTES + directory.length + this.sections.length * ALIGNMENT);
    const offsets: number[] = [];
    for (const section of this.sections) {
      offsets.push(offset);
      offset = aligned(offset + section.length * ELEMENT_BYTES[section.type]);
    }
    directory = this.directory(offsets);
    return { directory, offsets, size: offset };
  }

  private directory(offsets: readonly number[]): Buffer {
    const entries = this.sections.map(({ name, type, length }, index) => [name, [type, offsets[index] ?? 0, length]]);
    return Buffer.from(JSON.stringify(Object.fromEntries(entries) as Directory), 'utf8');
  }

  private add(name: string, type: ElementType, length: number, bytes: Uint8Array): void {
    if (this.sections.some((section) => section.name === name)) throw new Error(`section ${name} is written twice`);
    this.sections.push({ name, type, length, bytes });
  }
}

function typeOf(values: Numbers): ElementType {
  if (values instanceof Uint8Array) return 'u8';
  return values instanceof Uint16Array ? 'u16' : 'u32';
}

function narrowest(values: ArrayLike<number>): Numbers {
  let greatest = 0;
  for (let index = 0; index < values.length; index++) greatest = Math.max(greatest, values[index] ?? 0);
  if (greatest <= 0xff) return Uint8Array.from(values);
  return greatest <= 0xffff ? Uint16Array.from(values) : Uint32Array.from(values);
}

function littleEndian(values: Numbers): Uint8Array {
  const bytes = Buffer.alloc(values.byteLength);
  for (let index = 0; index < values.length; index++) {
    bytes.writeUIntLE(values[index] ?? 0, index * values.BYTES_PER_ELEMENT, values.BYTES_PER_ELEMENT);
  }
  return bytes;
}
