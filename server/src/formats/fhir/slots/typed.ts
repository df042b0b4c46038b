import type { Span } from '../../../model/span.js';
import type { CaretPlace } from './caret.js';

export interface Typed {
  /** What stands between the start of the value and the caret. */
  readonly typed: string;
  /** The value with its quotes. Of a string that is not closed, the word at the caret. */
  readonly replace: Span;
}

export function typedAt({ tree, member: { value } }: CaretPlace, offset: number): Typed {
  if (value === undefined) return { typed: '', replace: { start: offset, end: offset } };
  const whole = tree.span(value);
  if (value.kind !== 'string') return { typed: tree.text.slice(whole.start, offset), replace: whole };
  const typed = tree.text.slice(whole.start + 1, offset);
  if (value.isClosed) return { typed, replace: whole };
  const rest = /^[\w.:/-]*/.exec(tree.text.slice(offset, Math.min(whole.end, offset + 200)))?.[0] ?? '';
  return { typed, replace: { start: whole.start, end: offset + rest.length } };
}
