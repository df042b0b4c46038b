/**
 * CLM05: where the service was rendered. Its second component names the list that the first one is of: A the types of
 * bill of an institution, B the places of service (ASC X12N 837 005010X222, X223 and X224, CLM05-2).
 */
import type { Problem } from '../../../model/problem.js';
import { BILL_TYPE, PLACE_OF_SERVICE } from '../reading/claim-kind.js';
import type { ClaimForm } from '../reading/context.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { rewriting, syntaxProblem } from './problem.js';

/** `form`: that of the transaction; where it names none, nobody can tell. */
export function facilityProblems(text: string, reader: SegmentReader, form: ClaimForm | undefined): Problem[] {
  const { element, component } = reader.delimiters;
  const composite = piecesOf(text, reader, element)[5];
  const qualifier = composite && piecesOf(text, composite, component)[1];
  const written = textOf(text, qualifier);
  if (form === undefined || qualifier === undefined) return [];
  const isInstitutional = form === 'institutional';
  if (written !== (isInstitutional ? PLACE_OF_SERVICE : BILL_TYPE)) return [];
  const expected = isInstitutional ? BILL_TYPE : PLACE_OF_SERVICE;
  const says = isInstitutional
    ? 'a type of bill stands here, whose qualifier is A'
    : 'a place of service stands here, whose qualifier is B';
  const message = `${written} is not for ${form} claims: ${says}`;
  return [syntaxProblem(qualifier, message, rewriting(qualifier, expected, 'edit'))];
}
