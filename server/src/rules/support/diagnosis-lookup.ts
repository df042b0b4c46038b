import type { CodeLibrary, IsoDate, Lookup } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';

const remembered = new WeakMap<CodeLibrary, WeakMap<CodeReference, Lookup>>();

/** What the code set says of a diagnosis on its date. Asked once per reference, however many rules want to know. */
export function diagnosisLookup(reference: CodeReference, date: IsoDate, codes: CodeLibrary): Lookup {
  let known = remembered.get(codes);
  if (known === undefined) {
    known = new WeakMap();
    remembered.set(codes, known);
  }
  let lookup = known.get(reference);
  if (lookup === undefined) {
    lookup = codes.lookup('icd10cm', reference.text, date);
    known.set(reference, lookup);
  }
  return lookup;
}
