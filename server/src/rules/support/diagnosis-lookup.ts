import type { IsoDate, Lookup } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';

/** A reference whose date is known. */
export type DatedReference = CodeReference & { readonly date: IsoDate };

export function isDated(reference: CodeReference): reference is DatedReference {
  return reference.date !== undefined;
}

/** What the code set says of a diagnosis on its date. */
export const diagnosisLookup = oncePer(
  ({ text, date }: DatedReference, { codes }: RuleContext): Lookup => codes.lookup('icd10cm', text, date),
);
