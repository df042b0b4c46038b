import { compact, hasShape } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import { ACCEPTED, type CodeState, ICD10_FIRST_DAY } from './code-state.js';
import { digitsForLetters, otherSystem, validElsewhere } from './look-alike.js';

/** ICD-9-CM procedures (volume 3): two digits, a dot, one or two more. */
const ICD9_PROCEDURE = /^\d{2}\.\d{1,2}$/;

/** The first characters of codes: a section, a table. Outside of claims they may stand for all that begin so. */
const BEGINNING = /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{0,5}$/;

/** What is wrong with an ICD-10-PCS code on its governing date. */
export function procedureState(reference: CodeReference, codes: CodeLibrary): CodeState {
  const { text, date, use } = reference;
  if (date !== undefined && date < ICD10_FIRST_DAY) return ACCEPTED;
  if (use !== undefined && BEGINNING.test(compact(text)) && !hasShape('cpt', text)) return ACCEPTED;
  if (!hasShape('icd10pcs', text)) return misshapenProcedure(text, date, codes);
  if (date === undefined) return ACCEPTED;
  const lookup = codes.lookup('icd10pcs', text, date);
  switch (lookup.status) {
    case 'retired':
      return { kind: 'retired', lookup };
    case 'not-yet':
      return { kind: 'not-yet', lookup };
    case 'absent':
      return { kind: 'absent', lookup, elsewhere: validElsewhere(text, 'icd10pcs', date, codes) };
    default:
      return ACCEPTED;
  }
}

function misshapenProcedure(text: string, date: IsoDate | undefined, codes: CodeLibrary): CodeState {
  if (ICD9_PROCEDURE.test(text.trim())) return { kind: 'icd-9' };
  const other = otherSystem(text, 'icd10pcs', date, codes);
  if (other?.certain) return other;
  const digits = digitsForLetters(text, 0);
  if (digits !== undefined && hasShape('icd10pcs', digits)) {
    const exists = date !== undefined && codes.lookup('icd10pcs', digits, date).status === 'valid';
    return { kind: 'letter-for-digit', repaired: compact(digits), exists };
  }
  return other ?? { kind: 'misshapen' };
}
