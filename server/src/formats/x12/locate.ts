import type { Span } from '../../model/span.js';
import { touches } from '../../model/span.js';
import { lastStarting } from '../support/last-starting.js';
import { CutSegment } from './claims/cut.js';
import type { X12File } from './file.js';
import type { Interchange } from './reading/found.js';
import type { Delimiters } from './syntax/delimiters.js';
import { piecesOf } from './syntax/pieces.js';
import { SegmentReader } from './syntax/segment-reader.js';

/** A place inside a segment. */
export interface Field {
  readonly segment: CutSegment;
  /** Position of the element; 0 is the name. */
  readonly element: number;
  /** All of the element. */
  readonly elementSpan: Span;
  /** Position of the component in the element, from 0. */
  readonly component: number;
  readonly components: readonly Span[];
  /** The component. */
  readonly span: Span;
  readonly delimiters: Delimiters;
}

/** What the caret stands in, or at the end of; undefined between segments. */
export function fieldAt({ text, scanned }: X12File, offset: number): Field | undefined {
  const segment = segmentAt(text, offset, scanned.interchanges[lastStarting(scanned.interchanges, offset)]);
  if (segment === undefined) return undefined;
  const { delimiters } = segment;
  const element = segment.elements.findIndex((span) => touches(span, offset));
  const elementSpan = segment.elements[element];
  if (elementSpan === undefined) return undefined;
  // The header names the separators: its last element is one, and cuts nothing.
  const isWhole = element === 0 || segment.id === 'ISA';
  const components = isWhole ? [elementSpan] : piecesOf(text, elementSpan, delimiters.component);
  const component = components.findIndex((span) => touches(span, offset));
  const span = components[component] ?? elementSpan;
  return { segment, element, elementSpan, component: Math.max(component, 0), components, span, delimiters };
}

function segmentAt(text: string, offset: number, interchange: Interchange | undefined): CutSegment | undefined {
  if (interchange === undefined) return undefined;
  const { start, delimiters } = interchange;
  const before = offset === 0 ? -1 : text.lastIndexOf(delimiters.terminator, offset - 1);
  const reader = new SegmentReader(text, Math.max(before + 1, start), delimiters);
  while (reader.advance() && reader.start <= offset) {
    if (offset > reader.end) continue;
    return new CutSegment(text, reader);
  }
  return undefined;
}
