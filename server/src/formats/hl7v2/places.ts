/** Where in a file an offset lies. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Span } from '../../model/span.js';
import type { MessageReading } from './read/message.js';
import { type Piece, partAt, type Segment, spanOf } from './syntax/segment.js';

/** The file remembers its messages: slots, descriptions and edits ask for them. */
export interface Hl7File extends ParsedFile {
  readonly readings: readonly MessageReading[];
}

export interface Place {
  readonly reading: MessageReading;
  readonly segment: Segment;
  /** 0: the name of the segment. */
  readonly field: number;
  readonly fieldPiece: Piece;
  readonly repetition: Piece;
  readonly component: number;
  readonly piece: Piece;
}

export function isHl7File(file: ParsedFile): file is Hl7File {
  return 'readings' in file;
}

export function readingAt(readings: readonly MessageReading[], offset: number): MessageReading | undefined {
  return lastBefore(readings, offset, ({ message }) => message.span);
}

export function segmentAt({ message }: MessageReading, offset: number): Segment | undefined {
  return lastBefore(message.segments, offset, spanOf);
}

export function placeAt(file: ParsedFile, offset: number): Place | undefined {
  const reading = isHl7File(file) ? readingAt(file.readings, offset) : undefined;
  const segment = reading && segmentAt(reading, offset);
  if (reading === undefined || segment === undefined || offset > segment.end) return undefined;
  const field = segment.fieldNumberAt(offset);
  // A header that names no delimiters has no fields either.
  if (field === 0 && offset > segment.start + segment.id.length) return undefined;
  const fieldPiece = field === 0 ? { text: segment.id, start: segment.start } : segment.field(field);
  if (fieldPiece === undefined) return undefined;
  const { delimiters } = segment;
  const repetition = partAt(fieldPiece, delimiters.repetition, offset).piece;
  const { piece, number } = partAt(repetition, delimiters.component, offset);
  return { reading, segment, field, fieldPiece, repetition, component: number, piece };
}

/** The last one that begins at or before the offset. They are in the order of the text. */
function lastBefore<T>(sorted: readonly T[], offset: number, spanOf: (each: T) => Span): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && spanOf(each).start <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
