import type { Pack } from './pack.js';
import type { Ragged } from './ragged.js';
import { decodeUtf8 } from './utf8.js';
import { VarintReader } from './varint.js';

/**
 * The words and phrases that the texts of a pack are made of, most frequent first.
 * Those that were asked for stay decoded: there are some ten thousand, whatever the number of texts.
 */
export class Vocabulary {
  private readonly bytes: Uint8Array;
  private readonly offsets: Ragged;
  private readonly decoded: string[] = [];

  constructor(pack: Pack) {
    this.bytes = pack.u8('vocabulary');
    this.offsets = pack.ragged('vocabulary');
  }

  phrase(id: number): string {
    const known = this.decoded[id];
    if (known !== undefined) return known;
    const start = this.offsets.start(id);
    const phrase = decodeUtf8(this.bytes.subarray(start, start + this.offsets.length(id)));
    this.decoded[id] = phrase;
    return phrase;
  }
}

/** Texts by number. A text is phrase numbers, joined by single spaces; this loses nothing, double spaces included. */
export class TextPool {
  private readonly phrases: Uint8Array;
  private readonly offsets: Ragged;

  constructor(
    pack: Pack,
    name: string,
    private readonly vocabulary: Vocabulary,
  ) {
    this.phrases = pack.u8(name);
    this.offsets = pack.ragged(name);
  }

  get count(): number {
    return this.offsets.count;
  }

  text(id: number): string {
    const start = this.offsets.start(id);
    const end = start + this.offsets.length(id);
    const reader = new VarintReader(this.phrases, start);
    let text = '';
    while (reader.offset < end) {
      const first = reader.offset === start;
      text += first ? this.vocabulary.phrase(reader.next()) : ` ${this.vocabulary.phrase(reader.next())}`;
    }
    return text;
  }
}
