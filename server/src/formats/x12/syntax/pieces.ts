import type { Span } from '../../../model/span.js';

/**
 * Where the pieces between separators begin and end. One object is filled again and again: a file of ten megabytes has
 * a million elements. The search stays inside the stretch, whatever follows it.
 */
export class Pieces {
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** Cuts a stretch; what comes behind the last piece asked for is left out. */
  cut(text: string, from: number, to: number, separator: string, most = Number.POSITIVE_INFINITY): this {
    const code = separator.charCodeAt(0);
    let start = from;
    let count = 0;
    for (let at = from; at < to && count < most; at += 1) {
      if (text.charCodeAt(at) !== code) continue;
      this.starts[count] = start;
      this.ends[count] = at;
      count += 1;
      start = at + 1;
    }
    if (count < most) {
      this.starts[count] = start;
      this.ends[count] = to;
      count += 1;
    }
    this.count = count;
    return this;
  }

  startOf(piece: number): number {
    return piece < this.count ? (this.starts[piece] ?? 0) : 0;
  }

  endOf(piece: number): number {
    return piece < this.count ? (this.ends[piece] ?? 0) : 0;
  }

  isEmpty(piece: number): boolean {
    return this.startOf(piece) === this.endOf(piece);
  }
}

/** The pieces of a stretch as spans, for those who look at few. */
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
