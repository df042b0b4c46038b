import type { Pack } from '../pack/pack.js';

/** A stretch of indexes, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const EMPTY: Range = { start: 0, end: 0 };

/**
 * The codes of a system in tabular order: a code's index is its rank there, and the codes below a header are
 * the indexes after it. Tabular order is nearly, not quite, that of the characters (C4A stands between C43 and C44),
 * so `codes.runs` lists the few stretches that are, sorted by characters: (first index, position among sorted codes).
 */
export class CodeColumn {
  readonly count: number;
  /** Characters of the longest code. */
  readonly width: number;
  private readonly bytes: Uint8Array;
  private readonly runs: Uint32Array;

  constructor(pack: Pack) {
    this.bytes = pack.u8('codes');
    this.runs = pack.u32('codes.runs');
    this.width = pack.u8('codes.width')[0] ?? 1;
    this.count = this.bytes.length / this.width;
  }

  /** The compact code at an index. */
  at(index: number): string {
    let code = '';
    const start = index * this.width;
    for (let place = start; place < start + this.width; place++) {
      const byte = this.bytes[place] ?? 0;
      if (byte === 0) break;
      code += String.fromCharCode(byte);
    }
    return code;
  }

  /** Number of characters of the code at an index. */
  lengthAt(index: number): number {
    const start = index * this.width;
    let length = 0;
    while (length < this.width && this.bytes[start + length] !== 0) length++;
    return length;
  }

  /** Index of a compact code; -1 when the system has never had it. */
  find(code: string): number {
    if (code.length > this.width) return -1;
    const run = this.runOf(code);
    if (run < 0) return -1;
    const index = this.searchRun(run, code);
    // Codes shorter than the width are filled up with zeros, which a text may have, too.
    const isIt = index < this.runEnd(run) && this.compare(index, code) === 0 && this.lengthAt(index) === code.length;
    return isIt ? index : -1;
  }

  /** Indexes of all codes that start with the prefix; the prefix itself, if it is a code, comes first. */
  withPrefix(prefix: string): Range {
    if (prefix.length === 0) return { start: 0, end: this.count };
    const low = this.position(prefix);
    const high = this.position(`${prefix}\x7f`);
    if (low >= high) return EMPTY;
    let start = this.count;
    for (let position = low; position < high; position += this.runRest(position)) {
      start = Math.min(start, this.indexAt(position));
    }
    return { start, end: start + high - low };
  }

  /** True when the code at the index starts with the prefix. */
  startsWith(index: number, prefix: string): boolean {
    const start = index * this.width;
    for (let place = 0; place < prefix.length; place++) {
      if (this.bytes[start + place] !== prefix.charCodeAt(place)) return false;
    }
    return index < this.count && prefix.length <= this.width;
  }

  /** Number of codes that sort before the text, by characters. */
  private position(text: string): number {
    const run = this.runOf(text);
    if (run < 0) return 0;
    return this.runPosition(run) + this.searchRun(run, text) - this.runStart(run);
  }

  private indexAt(position: number): number {
    const run = this.runHolding(position);
    return this.runStart(run) + position - this.runPosition(run);
  }

  private runRest(position: number): number {
    return this.runPosition(this.runHolding(position) + 1) - position;
  }

  /** The last run that does not start after the text; -1 when all do. */
  private runOf(text: string): number {
    return lastWhere(this.runs.length / 2, (run) => this.compare(this.runStart(run), text) <= 0);
  }

  private runHolding(position: number): number {
    return lastWhere(this.runs.length / 2, (run) => this.runPosition(run) <= position);
  }

  /** First index of the run whose code is not before the text; the run's end when all are. */
  private searchRun(run: number, text: string): number {
    let low = this.runStart(run);
    let high = this.runEnd(run);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private runStart(run: number): number {
    return this.runs[run * 2] ?? 0;
  }

  private runPosition(run: number): number {
    return this.runs[run * 2 + 1] ?? this.count;
  }

  private runEnd(run: number): number {
    return this.runStart(run) + this.runPosition(run + 1) - this.runPosition(run);
  }

  /** Sign of (code at index − text), by characters. */
  private compare(index: number, text: string): number {
    const start = index * this.width;
    for (let place = 0; place < this.width; place++) {
      const difference = (this.bytes[start + place] ?? 0) - (place < text.length ? text.charCodeAt(place) : 0);
      if (difference !== 0) return difference;
    }
    return text.length > this.width ? -1 : 0;
  }
}

/** The last of `count` items for which the test holds; it holds for a beginning of them. -1 when for none. */
function lastWhere(count: number, holds: (item: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
