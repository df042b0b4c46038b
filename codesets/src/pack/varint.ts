/** Numbers of one to five bytes, seven bits each, least significant first; the high bit says that more follow. */

/** Reads consecutive varints of a byte column without allocating. */
export class VarintReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Offset of the next varint. */
    public offset: number,
  ) {}

  next(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.offset++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}

/** Appends a number to a growing list of bytes. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
