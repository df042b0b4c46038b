import type { SystemId } from '../../../../../codesets/src/types.js';

const ZERO = 48;
const NINE = 57;

/**
 * CPT and HCPCS Level II share one qualifier (HC): what begins with a digit is CPT. Dental codes (D and four digits) are
 * CDT, which is licensed: no reference.
 */
export function procedureSystem(code: string): SystemId | undefined {
  const first = code.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return 'cpt';
  return isDental(code) ? undefined : 'hcpcs';
}

function isDental(code: string): boolean {
  return /^D\d{4}$/i.test(code);
}
