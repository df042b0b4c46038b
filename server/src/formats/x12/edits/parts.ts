/** The pieces of a claim that edits change. */
import type { Encounter } from '../../../model/encounter.js';
import type { Span, TextEdit } from '../../../model/span.js';
import { type Composite, compositesOf } from '../claims/composites.js';
import { type CutSegment, cutSegments } from '../claims/cut.js';
import { diagnosisRole } from '../claims/diagnoses.js';
import { type LineSegments, splitLines } from '../claims/lines-of.js';
import type { X12File } from '../file.js';
import type { Block } from '../reading/block.js';

/** Claims have 25 diagnoses and 999 lines at most; each change of a longer one would cost too much. */
export const MOST_DIAGNOSES = 200;
const MOST_LINES = 999;

export interface ClaimParts {
  readonly block: Block;
  readonly segments: readonly CutSegment[];
  /** Those of HI that carry a diagnosis, in the order of the encounter. */
  readonly diagnoses: readonly Composite[];
  readonly lines: readonly LineSegments[];
}

export function claimParts(file: X12File, encounter: Encounter): ClaimParts | undefined {
  if (encounter.diagnoses.length > MOST_DIAGNOSES || encounter.lines.length > MOST_LINES) return undefined;
  const block = file.scanned.blockAt(encounter.span.start);
  if (block?.start !== encounter.span.start) return undefined;
  const segments = cutSegments(file.text, block);
  const { head, lines } = splitLines(segments);
  const composites = compositesOf(file.text, head, block.context.delimiters);
  const diagnoses = composites.filter(({ qualifier }) => diagnosisRole(qualifier) !== undefined);
  return diagnoses.length === encounter.diagnoses.length ? { block, segments, diagnoses, lines } : undefined;
}

/** Takes a segment out, with the layout behind it where it stands on lines of its own. */
export function removal(text: string, { start, next }: Pick<CutSegment, 'start' | 'next'>): TextEdit {
  return { span: { start, end: endOfLayout(text, next) }, text: '' };
}

/** Behind the blanks and line ends that follow a segment. */
export function endOfLayout(text: string, from: number): number {
  let end = from;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

/** What stands between two segments: line end and indentation. */
export function layoutBefore(text: string, { start }: Span): string {
  let from = start;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, start);
}

/**
 * Writes how many segments the transaction has after the change. None where SE is missing or says nothing, as the
 * structure of the file is reported anyway.
 */
export function recounted({ structure }: X12File, { context }: Block, difference: number): TextEdit[] {
  const transaction = structure.transactions.get(context.transaction.start);
  if (difference === 0 || transaction?.written === undefined) return [];
  return [{ span: transaction.written, text: String(transaction.count + difference) }];
}
