/**
 * Shapes of codes: what a text can be, from its characters alone, with no table.
 * Shapes answer "could this be one?", never "is this one?".
 */
import type { SystemId } from './types.js';

/** Removes spaces and dots and raises the case: `" e11.22"` → `E1122`. The form in which codes are stored and compared. */
export function compact(text: string): string {
  // Nearly every text is compact already, or is so but for the dot after the third character.
  if (isCompactFrom(text, 0)) return text;
  if (text.charCodeAt(DOT_PLACE) === DOT && isCompactFrom(text, DOT_PLACE + 1) && isCompact(text, 0, DOT_PLACE)) {
    return text.slice(0, DOT_PLACE) + text.slice(DOT_PLACE + 1);
  }
  return text.replace(/[\s.]/g, '').toUpperCase();
}

const DOT = 46;
const DOT_PLACE = 3;

function isCompactFrom(text: string, start: number): boolean {
  return isCompact(text, start, text.length);
}

/** True when a stretch has nothing but digits and capital letters of ASCII. */
function isCompact(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const isCapital = code >= 65 && code <= 90;
    if (!isDigit && !isCapital) return false;
  }
  return true;
}

/** ICD-10-CM with its dot after the third character; every other system as it is compacted. */
export function display(system: SystemId, code: string): string {
  return system === 'icd10cm' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/**
 * Official shapes on the compact form.
 * ICD-10-CM: letter, then six of digits and letters (categories such as C4A, M1A and QA0 have letters early).
 * ICD-10-PCS: seven of 0-9 A-H J-N P-Z, section never I, O or a letter past X (ICD-10-PCS Reference Manual).
 * CPT: category I five digits, II ####F, III ####T, administration and PLA ####A/M/U (AMA publishes the shapes).
 */
const SHAPES: Partial<Record<SystemId, RegExp>> = {
  icd10cm: /^[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}$/,
  icd10pcs: /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{6}$/,
  hcpcs: /^[A-V][0-9]{4}$/,
  cpt: /^[0-9]{4}[0-9AFMTU]$/,
  modifier: /^[0-9A-Z]{2}$/,
  'place-of-service': /^[0-9]{2}$/,
  revenue: /^[0-3][0-9]{3}$/,
  'bill-type': /^0[0-9]{2}[0-9A-Z]$/,
  'discharge-status': /^[0-9]{2}$/,
  'admission-type': /^[0-9]$/,
  'admission-source': /^[0-9A-Z]$/,
  'condition-code': /^[0-9A-Z]{2}$/,
};

/** True when the text, spaces and dots aside, has the shape of a code of the system. */
export function hasShape(system: SystemId, text: string): boolean {
  return SHAPES[system]?.test(compact(text)) ?? false;
}

/** Every system whose shape the text has; the order is that of the table above. */
export function systemsByShape(text: string): SystemId[] {
  return (Object.keys(SHAPES) as SystemId[]).filter((system) => hasShape(system, text));
}
