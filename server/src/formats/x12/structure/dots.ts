/** HI: ICD codes travel without their dot, which is implied (ASC X12N 837 005010X222 and X223, note to HI of loop 2300). */
import type { Problem } from '../../../model/problem.js';
import { hiQualifier } from '../codes/hi-qualifiers.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { written } from '../write.js';
import { rewriting, syntaxProblem } from './problem.js';

export function dotProblems(text: string, reader: SegmentReader): Problem[] {
  const { element, component } = reader.delimiters;
  return piecesOf(text, reader, element).flatMap((composite) => {
    const [qualifier, code] = piecesOf(text, composite, component);
    const system = hiQualifier(textOf(text, qualifier))?.code?.system;
    const dotted = textOf(text, code);
    if (code === undefined || (system !== 'icd10cm' && system !== 'icd10pcs') || !dotted.includes('.')) return [];
    const message = `${dotted} has a dot: X12 writes ICD-10 codes without it`;
    return [syntaxProblem(code, message, rewriting(code, written(system, dotted), 'repair'))];
  });
}
