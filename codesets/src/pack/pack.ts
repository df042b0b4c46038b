import {
  type Directory,
  ELEMENT_BYTES,
  type ElementType,
  HEADER_BYTES,
  MAGIC,
  type Numbers,
  VERSION,
} from './layout.js';
import { Ragged } from './ragged.js';
import type { PackBytes } from './source.js';
import { decodeUtf8 } from './utf8.js';

/** A pack that cannot be used: not one, of another version, or cut short. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** A pack opened for reading. Sections are read when they are first asked for, and once. */
export class Pack {
  private readonly directory: Directory;
  private readonly numbers = new Map<string, Numbers>();
  private readonly tables = new Map<string, unknown>();

  /** Throws `PackError` when the bytes are not a pack of this version. */
  constructor(private readonly bytes: PackBytes) {
    this.directory = readDirectory(bytes);
  }

  has(name: string): boolean {
    return name in this.directory;
  }

  u8(name: string): Uint8Array {
    return this.section(name, 'u8') as Uint8Array;
  }

  u16(name: string): Uint16Array {
    return this.section(name, 'u16') as Uint16Array;
  }

  u32(name: string): Uint32Array {
    return this.section(name, 'u32') as Uint32Array;
  }

  /** A column of numbers whose width the compiler chose. */
  column(name: string): Numbers {
    return this.section(name);
  }

  /** Offsets of the parts of `name`: item i of the column is elements `start(i)` to `start(i + 1)`. */
  ragged(name: string): Ragged {
    return new Ragged(this.column(`${name}.lengths`), this.u32(`${name}.marks`));
  }

  json<T>(name: string): T {
    const known = this.tables.get(name);
    if (known !== undefined) return known as T;
    const table = JSON.parse(decodeUtf8(this.read(name, 'json'))) as T;
    this.tables.set(name, table);
    return table;
  }

  private section(name: string, type?: ElementType): Numbers {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const numbers = view(this.read(name, type), this.entry(name)[0]);
    this.numbers.set(name, numbers);
    return numbers;
  }

  private read(name: string, expected?: ElementType): Uint8Array {
    const [type, offset, length] = this.entry(name);
    if (expected !== undefined && type !== expected) throw new PackError(`section ${name} holds ${type}`);
    return readExactly(this.bytes, offset, length * ELEMENT_BYTES[type]);
  }

  private entry(name: string): Directory[string] {
    const entry = this.directory[name];
    if (entry === undefined) throw new PackError(`the pack has no section ${name}`);
    return entry;
  }
}

function readDirectory(bytes: PackBytes): Directory {
  const header = view(readExactly(bytes, 0, HEADER_BYTES), 'u32');
  if (header[0] !== MAGIC) throw new PackError('not a code-set pack');
  if (header[1] !== VERSION) throw new PackError(`pack version ${header[1]}, not ${VERSION}`);
  return JSON.parse(decodeUtf8(readExactly(bytes, HEADER_BYTES, header[2] ?? 0))) as Directory;
}

function readExactly(bytes: PackBytes, offset: number, length: number): Uint8Array {
  if (offset + length > bytes.size) throw new PackError('the pack is cut short');
  const read = bytes.read(offset, length);
  if (read.length !== length) throw new PackError('the pack is cut short');
  return read;
}

/** Typed arrays need their alignment, and the byte order of the pack: copies or swaps only where a host needs it. */
function view(bytes: Uint8Array, type: ElementType): Numbers {
  const width = ELEMENT_BYTES[type];
  if (width === 1) return bytes;
  // Not `slice`: a Node Buffer would answer with a view.
  const whole = bytes.byteOffset % width === 0 && LITTLE_ENDIAN ? bytes : new Uint8Array(bytes);
  if (!LITTLE_ENDIAN) swap(whole, width);
  const length = whole.length / width;
  return width === 2
    ? new Uint16Array(whole.buffer, whole.byteOffset, length)
    : new Uint32Array(whole.buffer, whole.byteOffset, length);
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function swap(bytes: Uint8Array, width: number): void {
  for (let start = 0; start < bytes.length; start += width) bytes.subarray(start, start + width).reverse();
}
