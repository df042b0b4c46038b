import type { Span } from '../../../model/span.js';

/** The pieces of a stretch, for those who look at few of them. */
export function piecesOf(text: string, { start, end }: Span, separator: string): Span[] {
  const code = separator.charCodeAt(0);
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== code) continue;
    spans.push({ start: from, end: at });
    from = at + 1;
  }
  spans.push({ start: from, end });
  return spans;
}

export function textOf(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}
