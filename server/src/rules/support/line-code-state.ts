import { hasShape } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import { ACCEPTED, type CodeState } from './code-state.js';
import { digitsForLetters, otherSystem, validElsewhere } from './look-alike.js';

/** D codes are the ADA's dental terminology: they have the shape, but the CMS file does not carry them. */
const DENTAL = /^\s*D/i;

/** What is wrong with the HCPCS Level II or CPT code of a service line on its governing date. */
export function lineCodeState(reference: CodeReference, codes: CodeLibrary): CodeState {
  const { system, text, date } = reference;
  if (!hasShape(system, text)) return misshapenLineCode(reference, codes);
  return system === 'cpt' || date === undefined || DENTAL.test(text) ? ACCEPTED : datedState(text, date, codes);
}

function datedState(text: string, date: IsoDate, codes: CodeLibrary): CodeState {
  const lookup = codes.lookup('hcpcs', text, date);
  switch (lookup.status) {
    case 'retired':
      return { kind: 'retired', lookup };
    case 'not-yet':
      return { kind: 'not-yet', lookup };
    case 'absent':
      return { kind: 'absent', lookup, elsewhere: validElsewhere(text, 'hcpcs', date, codes) };
    default:
      return ACCEPTED;
  }
}

function misshapenLineCode({ system, text, date }: CodeReference, codes: CodeLibrary): CodeState {
  const other = otherSystem(text, system, date, codes);
  if (other !== undefined) return other;
  const digits = digitsForLetters(text, 1);
  if (digits === undefined || !(hasShape('hcpcs', digits) || hasShape('cpt', digits))) return { kind: 'misshapen' };
  const exists = date !== undefined && codes.lookup('hcpcs', digits, date).status === 'valid';
  return { kind: 'letter-for-digit', repaired: digits, exists };
}
