/** The segments of one claim, cut into elements: for the encounter, the edits and what may be written, which look at few. */
import type { CodeReference } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import type { Block } from '../reading/block.js';
import type { Delimiters } from '../syntax/delimiters.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { idName } from '../syntax/segment-ids.js';
import { SegmentReader } from '../syntax/segment-reader.js';

/** A segment that is cut when somebody looks into it. */
export class CutSegment {
  readonly id: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  /** Behind its terminator. */
  readonly next: number;
  readonly delimiters: Delimiters;
  private pieces: readonly Span[] | undefined;

  constructor(
    private readonly text: string,
    { id, start, end, next, delimiters }: SegmentReader,
  ) {
    this.id = idName(id);
    this.start = start;
    this.end = end;
    this.next = next;
    this.delimiters = delimiters;
  }

  /** The name is element 0. */
  get elements(): readonly Span[] {
    this.pieces ??= piecesOf(this.text, this, this.delimiters.element);
    return this.pieces;
  }
}

export function cutSegments(text: string, { start, end, context }: Block): CutSegment[] {
  return cutStretch(text, start, end, context.delimiters);
}

/** The segments that begin in a stretch of the text, and end before the limit. */
export function cutStretch(
  text: string,
  start: number,
  end: number,
  delimiters: Delimiters,
  limit = end,
): CutSegment[] {
  const reader = new SegmentReader(text, start, delimiters, limit);
  const segments: CutSegment[] = [];
  while (reader.next < end && reader.advance() && reader.start < end) segments.push(new CutSegment(text, reader));
  return segments;
}

/** The codes of a claim by the offset of their first character. */
export type CodesByStart = ReadonlyMap<number, CodeReference>;

/** The element, when something stands there. */
export function filled(text: string, { elements }: CutSegment, element: number): Span | undefined {
  const span = elements[element];
  return span !== undefined && text.slice(span.start, span.end).trim() !== '' ? span : undefined;
}

export function elementText(text: string, segment: CutSegment, element: number): string {
  return textOf(text, segment.elements[element]).trim();
}
