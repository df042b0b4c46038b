/** Adds a diagnosis to HI: in the segment of the other ones, or in a segment of its own. */
import type { Span, TextEdit } from '../../../model/span.js';
import type { Composite } from '../claims/composites.js';
import type { CutSegment } from '../claims/cut.js';
import type { X12File } from '../file.js';
import { textOf } from '../syntax/pieces.js';
import { type ClaimParts, layoutBefore, recounted } from './parts.js';

/** Composites of one HI. */
const MOST_COMPOSITES = 12;

/** Diagnoses of a claim: the principal one and those beside it. */
const LIMITS = { professional: 12, institutional: 25, dental: 4 } as const;

const OTHER = 'ABF';
const PRINCIPAL = 'ABK';

/** Segments of a claim that come before HI. */
const BEFORE_CODES = /^(?:CLM|DTP|CL1|DN[12]|PWK|CN1|AMT|REF|K3|NTE|CR[1-8]|CRC)$/;

export function inserted(
  file: X12File,
  parts: ClaimParts,
  row: readonly Composite[],
  position: number,
  code: string,
): TextEdit[] {
  if (row.length >= limitOf(parts)) return [];
  const { component } = parts.block.context.delimiters;
  const [first] = row;
  if (first === undefined) return newSegment(file, parts, undefined, `${PRINCIPAL}${component}${code}`);
  if (position > 0) return other(file, parts, row, position, `${OTHER}${component}${code}`);
  // The first place gets the new code, and what it held goes behind it.
  const content = { start: first.parts[1]?.start ?? first.span.end, end: first.span.end };
  const behind = other(file, parts, row, 1, `${OTHER}${component}${textOf(file.text, content)}`);
  return behind.length === 0 ? [] : [{ span: content, text: code }, ...behind];
}

/** Before the composite of a position, or behind the last one. */
function other(
  file: X12File,
  parts: ClaimParts,
  row: readonly Composite[],
  position: number,
  composite: string,
): TextEdit[] {
  const place = row[position];
  if (place === undefined) return appended(file, parts, row, composite);
  const { element } = parts.block.context.delimiters;
  return isFull(place.segment) ? [] : insertion(place.span.start, `${composite}${element}`);
}

/** At the end of the last segment that has room; an institutional claim keeps the principal diagnosis apart. */
function appended(file: X12File, parts: ClaimParts, row: readonly Composite[], composite: string): TextEdit[] {
  const last = row.at(-1);
  if (last === undefined) return [];
  const isApart = isInstitutional(parts) && row.length === 1;
  if (!isApart && !isFull(last.segment)) {
    return insertion(last.span.end, `${parts.block.context.delimiters.element}${composite}`);
  }
  return isInstitutional(parts) ? newSegment(file, parts, lastDiagnosis(parts), composite) : [];
}

function newSegment(
  file: X12File,
  { block, segments }: ClaimParts,
  after: CutSegment | undefined,
  composite: string,
): TextEdit[] {
  const { element, terminator } = block.context.delimiters;
  const neighbour = after ?? lastOfHead(segments);
  const ending = neighbour === undefined ? '' : file.text.slice(neighbour.end, neighbour.next);
  if (neighbour === undefined || !ending.includes(terminator)) return [];
  const layout = layoutBefore(file.text, neighbour);
  const written = `HI${element}${composite}${ending}`;
  const isOnLines = terminator !== '\n' && /[\r\n]/.test(layout);
  const text = isOnLines ? `${layout}${written}` : written;
  return [...insertion(neighbour.next, text), ...recounted(file, block, 1)];
}

/** The last of the segments that come before HI. */
function lastOfHead(segments: readonly CutSegment[]): CutSegment | undefined {
  const behind = segments.findIndex(({ id }) => !BEFORE_CODES.test(id));
  return behind < 0 ? segments.at(-1) : segments[behind - 1];
}

function lastDiagnosis({ diagnoses }: ClaimParts): CutSegment | undefined {
  return diagnoses.at(-1)?.segment;
}

function isFull({ elements }: CutSegment): boolean {
  return elements.length > MOST_COMPOSITES;
}

function limitOf({ block }: ClaimParts): number {
  return LIMITS[block.context.transaction.form ?? 'professional'];
}

function isInstitutional({ block }: ClaimParts): boolean {
  return block.context.transaction.form === 'institutional';
}

function insertion(at: number, text: string): TextEdit[] {
  const span: Span = { start: at, end: at };
  return [{ span, text }];
}
