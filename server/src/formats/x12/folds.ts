/** Stretches that an editor may fold: envelopes, loops, claims and lines, outer ones before inner ones. */
import type { Span } from '../../model/span.js';
import { piecesOf, textOf } from './syntax/pieces.js';
import { ID } from './syntax/segment-ids.js';
import { SegmentReader } from './syntax/segment-reader.js';

/** How deep a segment opens a stretch; deeper ones end where one of its own depth or above begins. */
const DEPTHS: ReadonlyMap<number, number> = new Map([
  [ID.ISA, 0],
  [ID.GS, 1],
  [ID.ST, 2],
  [ID.CLM, 20],
  [ID.CLP, 20],
  [ID.SVC, 22],
]);

/** HL03, from the outside in: payer, provider, subscriber, patient, event, service. */
const LEVELS: readonly (readonly string[])[] = [['20'], ['19', '21'], ['22'], ['23', 'PT'], ['EV'], ['SS']];
const FIRST_LEVEL = 3;
const OUTSIDE_OF_CLAIMS = 10;
const LINE = 22;

/** The end of an envelope belongs to it, and ends all that is deeper. */
const TRAILERS: ReadonlyMap<number, number> = new Map([
  [ID.IEA, 0],
  [ID.GE, 1],
  [ID.SE, 2],
]);

interface Open {
  readonly depth: number;
  readonly start: number;
}

export function foldsOf(text: string): Span[] {
  const reader = new SegmentReader(text);
  const open: Open[] = [];
  const folds: Span[] = [];
  let end = 0;
  let isRemittance = false;
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const { start } = open.pop() ?? { start: end };
      folds.push({ start, end });
    }
  };
  while (reader.advance()) {
    const trailer = TRAILERS.get(reader.id);
    if (reader.id === ID.ST) isRemittance = elementText(text, reader, 1) === '835';
    const depth = trailer ?? depthOf(text, reader, isRemittance);
    if (trailer !== undefined) close(trailer + 1);
    else if (depth !== undefined) {
      close(depth);
      open.push({ depth, start: reader.start });
    }
    end = reader.next;
    if (trailer !== undefined) close(trailer);
  }
  close(0);
  return overSeveralLines(text, folds);
}

function depthOf(text: string, reader: SegmentReader, isRemittance: boolean): number | undefined {
  const { id } = reader;
  if (id === ID.LX) return isRemittance ? OUTSIDE_OF_CLAIMS : LINE;
  if (id !== ID.HL) return DEPTHS.get(id);
  const written = elementText(text, reader, 3);
  const level = LEVELS.findIndex((codes) => codes.includes(written));
  return FIRST_LEVEL + (level < 0 ? LEVELS.length - 1 : level);
}

function elementText(text: string, { start, end, delimiters }: SegmentReader, element: number): string {
  return textOf(text, piecesOf(text, { start, end }, delimiters.element)[element]);
}

/** Outer ones first; those on one line are of no use. */
function overSeveralLines(text: string, folds: readonly Span[]): Span[] {
  const sorted = [...folds].sort((a, b) => a.start - b.start || b.end - a.end);
  let lineEnd = -1;
  return sorted.filter(({ start, end }) => {
    if (lineEnd < start) lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0) lineEnd = text.length;
    return lineEnd < end - 1;
  });
}
