import type { Span } from '../../../model/span.js';
import { hasThirdCharacter } from '../syntax/segment-ids.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

const BLANK = 32;

/**
 * Goes through the elements of the segment that the reader has come to, and through their components, by the codes of
 * characters alone: no text is made. It looks no further than it is asked to, and never behind the segment.
 */
export class Elements {
  /** The element it has come to; empty where the segment ends before it. */
  start = 0;
  end = 0;
  /** The component it has come to; empty where the element ends before it. */
  pieceStart = 0;
  pieceEnd = 0;
  private position = 0;
  /** Where the first component of the element ends, when there are more; else -1. */
  private componentEnd = -1;

  constructor(
    protected readonly text: string,
    protected readonly reader: SegmentReader,
  ) {}

  /** Goes to an element, at first behind the name, then only forward. False where the segment ends before it. */
  goTo(position: number): boolean {
    const { text, reader } = this;
    const { elementCode, componentCode, end: last } = reader;
    let { start, end, componentEnd } = this;
    let at = this.position;
    for (; at < position; at += 1) {
      if (end >= last) {
        this.start = last;
        this.end = last;
        this.componentEnd = -1;
        return false;
      }
      start = end + 1;
      end = start;
      componentEnd = -1;
      for (; end < last; end += 1) {
        const code = text.charCodeAt(end);
        if (code === elementCode) break;
        if (code === componentCode && componentEnd < 0) componentEnd = end;
      }
    }
    this.start = start;
    this.end = end;
    this.componentEnd = componentEnd;
    this.position = at;
    return true;
  }

  /** Stands at the name of the segment that the reader has come to, which must have one. */
  begin(): this {
    const { start, id } = this.reader;
    this.position = 0;
    this.start = start;
    this.end = start + (hasThirdCharacter(id) ? 3 : 2);
    return this;
  }

  /** Goes to the first component of the element. */
  firstPiece(): void {
    this.pieceStart = this.start;
    this.pieceEnd = this.componentEnd < 0 ? this.end : this.componentEnd;
  }

  /** Goes to the next component; false where there is none. */
  nextPiece(): boolean {
    if (this.pieceEnd >= this.end) {
      this.pieceStart = this.end;
      this.pieceEnd = this.end;
      return false;
    }
    this.pieceStart = this.pieceEnd + 1;
    this.pieceEnd = this.pieceEndFrom(this.pieceStart);
    return true;
  }

  /** Goes to an element, and tells its place. */
  span(position: number): Span {
    this.goTo(position);
    return { start: this.start, end: this.end };
  }

  /** The element as text. */
  written(): string {
    return this.text.slice(this.start, this.end);
  }

  /** The component as text. */
  pieceWritten(): string {
    return this.text.slice(this.pieceStart, this.pieceEnd);
  }

  /** The component, when it has two or three characters of the first 128, packed like the name of a segment; else 0. */
  protected pieceName(): number {
    return nameAt(this.text, this.pieceStart, this.pieceEnd);
  }

  protected elementName(): number {
    return nameAt(this.text, this.start, this.end);
  }

  protected trimmedStart(start: number, end: number): number {
    let at = start;
    while (at < end && this.text.charCodeAt(at) <= BLANK) at += 1;
    return at;
  }

  protected trimmedEnd(start: number, end: number): number {
    let at = end;
    while (at > start && this.text.charCodeAt(at - 1) <= BLANK) at -= 1;
    return at;
  }

  private pieceEndFrom(from: number): number {
    const { text, end } = this;
    const { componentCode } = this.reader;
    let at = from;
    while (at < end && text.charCodeAt(at) !== componentCode) at += 1;
    return at;
  }
}

function nameAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length !== 2 && length !== 3) return 0;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const third = length === 3 ? text.charCodeAt(start + 2) : 0;
  return (first | second | third) > 127 ? 0 : (first << 16) | (second << 8) | third;
}
