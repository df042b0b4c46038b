/** The interchange header (ISA) has elements of fixed length: receivers find the delimiters by counting characters. */
import type { Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import { piecesOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { rewriting, syntaxProblem } from './problem.js';

const LENGTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

/** Elements of free text, which blanks fill up: authorization, security, sender, receiver. */
const PADDED: ReadonlySet<number> = new Set([2, 4, 6, 8]);

export function headerProblems(text: string, { start, end, isTerminated, delimiters }: SegmentReader): Problem[] {
  const elements = piecesOf(text, { start, end }, delimiters.element);
  const name = { start, end: start + 3 };
  if (elements.length <= LENGTHS.length) {
    const message = `ISA has ${elements.length - 1} elements: an interchange header has ${LENGTHS.length}`;
    return [syntaxProblem(name, message)];
  }
  const problems = LENGTHS.flatMap((length, index) => lengthProblem(text, elements[index + 1], index + 1, length));
  if (isTerminated) return problems;
  const last = elements.at(-1) ?? name;
  const message = 'No segment terminator follows ISA16: the character behind it ends every segment';
  return [...problems, syntaxProblem(last, message)];
}

function lengthProblem(text: string, span: Span | undefined, element: number, length: number): Problem[] {
  if (span === undefined || span.end - span.start === length) return [];
  const has = span.end - span.start;
  const name = `ISA${String(element).padStart(2, '0')}`;
  const message = `${name} has ${characters(has)}: it must have ${length}`;
  const value = text.slice(span.start, span.end);
  const fixes =
    PADDED.has(element) && has < length
      ? [{ ...rewriting(span, value.padEnd(length), 'repair'), title: `Fill ${name} up with blanks` }]
      : [];
  // An empty element has no characters to point at: the separators around it show the place.
  const place = has === 0 ? { start: span.start - 1, end: span.end + 1 } : span;
  return [syntaxProblem(place, message, ...fixes)];
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
