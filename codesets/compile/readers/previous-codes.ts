/** The wording of the "previous codes" column of the ICD-10-CM conversion table. */
import { compact } from '../../src/shapes.js';
import type { CodeRange, ConversionRow } from '../rows.js';

type Previous = Pick<ConversionRow, 'previous' | 'previousRanges' | 'together'>;

const CODE = '[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,4})?';
/** `A`, or `A-B`, or `A-` and `A.-` (the category), with or without words such as "Codes in Categories" before it. */
const ITEM = new RegExp(
  `^(?:(?:a )?codes? (?:in categories|from(?: categories)?) )?(${CODE})(?:(\\.?-)(${CODE})?)?$`,
  'i',
);
/** Between items: "," and ";" list alternatives; "and", "&" join codes that were reported together. */
const SEPARATOR = /\s*(?:[,;]\s*|\s(?:and|&)\s)\s*/i;
const JOINED = /\s(?:and|&)\s/i;

/**
 * What the column says, or undefined when it is none of these wordings: `None`; a code; `A, B`; `A; B`; `A and B`;
 * `A & B`; `A, B and C`; a range `A-B`; a category `A.-` or `A-`; `Codes in Categories A-B`; `Code from categories A-B`;
 * `a code from A-`; and mixtures of them. A list ended by "and" (`A, B and C`) counts as reported together.
 */
export function previousCodes(text: string): Previous | undefined {
  if (text === 'None') return { previous: [] };
  const previous: string[] = [];
  const previousRanges: CodeRange[] = [];
  for (const item of text.split(SEPARATOR)) {
    const match = ITEM.exec(item);
    const first = match?.[1];
    if (first === undefined) return undefined;
    const last = match?.[3] ?? first;
    if (match?.[2] === undefined) previous.push(compact(first));
    else previousRanges.push({ first: compact(first), last: compact(last) });
  }
  return {
    previous,
    ...(previousRanges.length > 0 && { previousRanges }),
    ...(JOINED.test(text) && { together: true }),
  };
}
