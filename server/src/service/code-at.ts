/** The code under the caret, in the form that other questions take. */
import { compact, display } from '../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { referenceAt } from './reference-at.js';

export interface CodeAt {
  readonly system: SystemId;
  /** In display form, whether or not such a code exists. */
  readonly code: string;
  readonly date?: IsoDate;
}

export function codeAt(file: ParsedFile, offset: number): CodeAt | undefined {
  const reference = referenceAt(file, offset);
  if (reference === undefined || compact(reference.text) === '') return undefined;
  const { system, text, date } = reference;
  return { system, code: display(system, compact(text)), ...(date !== undefined && { date }) };
}
