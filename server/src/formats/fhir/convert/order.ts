import type { Span } from '../../../model/span.js';

/** In the order of the text, each place once. */
export function inTextOrder<T extends { readonly span: Span }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter((item, index) => sorted[index - 1]?.span.start !== item.span.start);
}
