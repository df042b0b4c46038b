/** Changes of segments and their fields. */
import type { Span, TextEdit } from '../../../model/span.js';
import type { Message } from '../syntax/messages.js';
import { component, Segment, spanOf } from '../syntax/segment.js';

/** Writes a field; the fields before it that are not there yet come with it. */
export function setField(segment: Segment, number: number, value: string): TextEdit[] {
  const field = segment.field(number);
  if (field !== undefined) return field.text === value ? [] : [{ span: spanOf(field), text: value }];
  if (value === '') return [];
  let last = number - 1;
  while (segment.field(last) === undefined) last -= 1;
  const separators = segment.delimiters.field.repeat(number - last);
  return [{ span: { start: segment.end, end: segment.end }, text: separators + value }];
}

/** The text of a segment with other values in some of its fields. */
export function withFields(segment: Segment, values: readonly (readonly [number: number, value: string])[]): string {
  return values.reduce((changed, [number, value]) => {
    const [edit] = setField(changed, number, value);
    if (edit === undefined) return changed;
    const [from, to] = [edit.span.start - changed.start, edit.span.end - changed.start];
    return new Segment(
      changed.text.slice(0, from) + edit.text + changed.text.slice(to),
      changed.start,
      changed.delimiters,
    );
  }, segment).text;
}

/** Takes a segment out, with its line end. */
export function removal(segment: Segment, message: Message, text: string): TextEdit {
  const lineEnd = lineEndAt(text, segment.end);
  if (lineEnd !== '') return { span: { start: segment.start, end: segment.end + lineEnd.length }, text: '' };
  // The last segment of a file may have no line end of its own: the one before it goes.
  const before = message.segments[message.segments.indexOf(segment) - 1];
  return { span: { start: before?.end ?? segment.start, end: segment.end }, text: '' };
}

export function lineEndAt(text: string, offset: number): string {
  return /^(?:\r\n?|\n)/.exec(text.slice(offset, offset + 2))?.[0] ?? '';
}

/**
 * Numbers of a field that count up over the segments: set ids, priorities. Undefined where they do not, and each number
 * belongs to its segment.
 */
export interface Count {
  readonly field: number;
  /** The number of a position, written as wide as the others. */
  at(position: number): string;
}

export function countOf(segments: readonly Segment[], field: number): Count | undefined {
  const written = segments.map((segment) => component(segment.field(field), 1, segment.delimiters)?.text ?? '');
  const [first = ''] = written;
  const start = Number(first);
  const counts = written.every((text, index) => /^\d{1,6}$/.test(text) && Number(text) === start + index);
  const width = first.startsWith('0') ? first.length : 1;
  return counts ? { field, at: (position) => String(start + position).padStart(width, '0') } : undefined;
}

/** Gives each segment the number of its new position. */
export function renumbered(order: readonly Segment[], count: Count | undefined, shift = 0): TextEdit[] {
  if (count === undefined) return [];
  return order.flatMap((segment, position) => setField(segment, count.field, count.at(position + shift)));
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
