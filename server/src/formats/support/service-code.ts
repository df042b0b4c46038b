/** Codes of services where CPT and HCPCS Level II share a place. */

/** `D0120`: dental codes are the ADA's CDT, which is licensed. They are left alone, wherever they stand. */
export function isDentalCode(text: string): boolean {
  return /^D\d{4}$/i.test(text);
}

/** The system by the first character: CPT begins with a digit. Undefined for dental codes. */
export function serviceSystem(text: string): 'cpt' | 'hcpcs' | undefined {
  if (isDentalCode(text)) return undefined;
  return /^\d/.test(text) ? 'cpt' : 'hcpcs';
}
