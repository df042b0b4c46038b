import type { Span } from '../../model/span.js';
import type { Message } from './syntax/messages.js';
import type { Segment } from './syntax/segment.js';

/** Segments that begin a group: an order with its results, a charge with its procedure, a problem, an insurance. */
const LEADERS: ReadonlySet<string> = new Set(['ORC', 'OBR', 'FT1', 'PRB', 'RGS', 'IN1']);

/** Messages, and in each the groups of its segments; what has one line only is left out. */
export function foldsOf(messages: readonly Message[]): Span[] {
  return messages.flatMap(({ segments, span }) =>
    segments.length > 1 ? [span, ...groups(segments).flatMap(spanOfGroup)] : [],
  );
}

function groups(segments: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  let before: Segment | undefined;
  for (const segment of segments) {
    // An order and its request are one group.
    const begins = LEADERS.has(segment.id) && !(segment.id === 'OBR' && before?.id === 'ORC');
    if (begins) found.push([segment]);
    else found.at(-1)?.push(segment);
    before = segment;
  }
  return found;
}

function spanOfGroup(group: readonly Segment[]): Span[] {
  const [first, last] = [group[0], group.at(-1)];
  return first === undefined || last === undefined || first === last ? [] : [{ start: first.start, end: last.end }];
}
