/** What the number of a line's code tells without a licensed table: ranges only, no descriptors. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { ServiceLine } from '../../model/encounter.js';

/** First and last number of a range of five-digit CPT codes, both included. */
export type NumberRange = readonly [first: number, last: number];

/** The compact code of the line; empty when it has none. */
export function lineCode({ code }: ServiceLine): string {
  return code === undefined ? '' : compact(code.text);
}

/** True for a code of five digits inside one of the ranges. */
export function inRanges(code: string, ranges: readonly NumberRange[]): boolean {
  if (!/^\d{5}$/.test(code)) return false;
  const number = Number(code);
  return ranges.some(([first, last]) => first <= number && number <= last);
}
