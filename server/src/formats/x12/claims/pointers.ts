/**
 * Pointers count the diagnoses that a line can point to (ABK and ABF), in the order of HI. The encounter counts all of
 * its diagnoses.
 */
import type { Diagnosis, DiagnosisRole } from '../../../model/encounter.js';

/** The letters by which the paper claim points (CMS-1500, item 24E): A is the first diagnosis. */
export const LETTERS = 'ABCDEFGHIJKL';

/** A pointer as it is written: a number, or the letter of a paper claim. `NaN` for anything else, as in the model. */
export function pointerNumber(written: string): number {
  if (/^\d+(?:\.0*)?$/.test(written)) return Number(written);
  return /^[A-L]$/i.test(written) ? LETTERS.indexOf(written.toUpperCase()) + 1 : Number.NaN;
}

const POINTED_TO: ReadonlySet<DiagnosisRole> = new Set(['principal', 'first-listed', 'other']);

/** The positions among all diagnoses, from 1, of those that a line can point to. */
export function pointedPositions(diagnoses: readonly Pick<Diagnosis, 'role'>[]): number[] {
  return diagnoses.flatMap(({ role }, index) => (POINTED_TO.has(role) ? [index + 1] : []));
}

/** A written pointer as a position; one past the end stays past the end. */
export function toPosition(written: number, positions: readonly number[], diagnoses: number): number {
  const known = positions[written - 1];
  return known ?? (written > positions.length ? diagnoses + written - positions.length : written);
}
