import type { Span } from '../../../model/span.js';
import type { CutSegment } from './cut.js';

const SERVICES = /^SV[123]$/;

/** The segments of a service line, from its counter (LX) on. */
export interface LineSegments {
  readonly span: Span;
  readonly counter?: CutSegment;
  /** SV1, SV2 or SV3; absent while the line is being written. */
  readonly service?: CutSegment;
  readonly segments: readonly CutSegment[];
}

/** The segments before the first line, and those of each line. A line may lack its counter. */
export function splitLines(segments: readonly CutSegment[]): {
  readonly head: readonly CutSegment[];
  readonly lines: readonly LineSegments[];
} {
  const starts: number[] = [];
  let isOpen = false;
  segments.forEach(({ id }, index) => {
    const isService = SERVICES.test(id);
    if (id === 'LX' || (isService && !isOpen)) starts.push(index);
    if (id === 'LX') isOpen = true;
    else if (isService) isOpen = false;
  });
  const head = segments.slice(0, starts[0] ?? segments.length);
  const lines = starts.map((start, line) => lineOf(segments.slice(start, starts[line + 1] ?? segments.length)));
  return { head, lines };
}

function lineOf(segments: readonly CutSegment[]): LineSegments {
  const counter = segments.find(({ id }) => id === 'LX');
  const service = segments.find(({ id }) => SERVICES.test(id));
  const span = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.next ?? 0 };
  return { span, segments, ...(counter && { counter }), ...(service && { service }) };
}
