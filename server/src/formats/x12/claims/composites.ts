/** The composites of HI, each with its qualifier. */
import type { Span } from '../../../model/span.js';
import { type HiQualifier, hiQualifier } from '../codes/hi-qualifiers.js';
import type { Delimiters } from '../syntax/delimiters.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { CutSegment } from './cut.js';

export interface Composite {
  readonly segment: CutSegment;
  /** Position of the element in its segment. */
  readonly element: number;
  /** All of it; qualifier and code of two elements where the writer split them. */
  readonly span: Span;
  readonly qualifier: HiQualifier;
  readonly parts: readonly Span[];
  /** True where qualifier and code stand in two elements. */
  readonly isSplit: boolean;
}

export function compositesOf(text: string, segments: readonly CutSegment[], delimiters: Delimiters): Composite[] {
  return segments.filter(({ id }) => id === 'HI').flatMap((segment) => compositesIn(text, segment, delimiters));
}

function compositesIn(text: string, segment: CutSegment, { component }: Delimiters): Composite[] {
  const found: Composite[] = [];
  for (let element = 1; element < segment.elements.length; element += 1) {
    const span = segment.elements[element] ?? segment;
    const parts = piecesOf(text, span, component);
    const qualifier = hiQualifier(textOf(text, parts[0]));
    if (qualifier === undefined) continue;
    const code = parts.length === 1 ? codeAlone(text, segment.elements[element + 1], component) : undefined;
    if (code === undefined) found.push({ segment, element, span, qualifier, parts, isSplit: false });
    else {
      const whole = { start: span.start, end: code.end };
      found.push({ segment, element, span: whole, qualifier, parts: [span, code], isSplit: true });
      element += 1;
    }
  }
  return found;
}

/** The next element, when it is the code of a qualifier that stands alone. */
function codeAlone(text: string, next: Span | undefined, component: string): Span | undefined {
  const written = textOf(text, next);
  const isCode = written !== '' && !written.includes(component) && hiQualifier(written) === undefined;
  return isCode ? next : undefined;
}
