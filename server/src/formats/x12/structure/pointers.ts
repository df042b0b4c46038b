/**
 * The diagnosis pointers of a line (SV107, SV311; data element 1328) are numbers. Letters are those of the paper claim
 * (CMS-1500, item 24E).
 */
import type { Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import { LETTERS } from '../claims/pointers.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { rewriting, syntaxProblem } from './problem.js';

/** @param position of the element that holds the pointers */
export function pointerProblems(text: string, reader: SegmentReader, position: number): Problem[] {
  const { element, component } = reader.delimiters;
  const pointers = piecesOf(text, reader, element)[position];
  if (pointers === undefined) return [];
  return piecesOf(text, pointers, component).flatMap((span) => letterProblem(textOf(text, span), span));
}

/** Signs are left alone: where the separator is another one, the composite is not cut. */
function letterProblem(written: string, span: Span): Problem[] {
  if (!/^[A-Za-z]+$/.test(written)) return [];
  const number = LETTERS.indexOf(written.toUpperCase()) + 1;
  const isLetter = written.length === 1 && number > 0;
  const fixes = isLetter ? [rewriting(span, String(number), 'repair')] : [];
  const message = `${written} is no number: a line points to its diagnoses by their positions, from 1`;
  return [syntaxProblem(span, message, ...fixes)];
}
