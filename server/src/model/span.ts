/** A stretch of the source text: UTF-16 offsets, `end` exclusive, `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where it is written. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** Replace the text of a span. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** True when the offset lies in the span or touches its end: where a caret still belongs to the text before it. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}
