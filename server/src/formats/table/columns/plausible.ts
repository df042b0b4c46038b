/** Whether a value can be what the name of its column promises. */
import { hasShape } from '../../../../../codesets/src/shapes.js';
import type { CodeColumnRole, ColumnRole } from './role.js';

/** ICD-10-CM as people write it, and the codes of ICD-9-CM that older rows of the same table have. */
const DIAGNOSIS = /^[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?\.?$|^\d{3}(?:\.?\d{1,2})?$|^E\d{3}\.?\d?$/i;
const PROCEDURE = /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{6}$|^\d{2}(?:\.?\d{1,2})?$/i;

const LOOKS: Readonly<Record<CodeColumnRole, (text: string) => boolean>> = {
  principal: isDiagnosis,
  diagnosis: isDiagnosis,
  secondary: isDiagnosis,
  admitting: isDiagnosis,
  'reason-for-visit': isDiagnosis,
  'first-external-cause': isDiagnosis,
  'external-cause': isDiagnosis,
  'line-diagnosis': isDiagnosis,
  'claim-diagnosis': isDiagnosis,
  procedure: (text) => PROCEDURE.test(text),
  'claim-procedure': (text) => PROCEDURE.test(text),
  'line-code': (text) => hasShape('cpt', text) || hasShape('hcpcs', text),
  modifier: (text) => hasShape('modifier', text),
  'place-of-service': (text) => /^\d{1,2}$/.test(text),
  revenue: (text) => /^\d{1,4}$/.test(text),
  'bill-type': (text) => /^\d{2,3}[0-9A-Z]$/i.test(text),
  'discharge-status': (text) => /^\d{1,2}$/.test(text),
  'admission-type': (text) => /^\d$/.test(text),
  'admission-source': (text) => /^[0-9A-Z]$/i.test(text),
  condition: (text) => hasShape('condition-code', text),
};

export function isCodeRole(role: ColumnRole): role is CodeColumnRole {
  return role in LOOKS;
}

/** Undefined for an empty value, which tells nothing. */
export function looksRight(text: string, role: ColumnRole): boolean | undefined {
  if (isPlaceholder(text) || !isCodeRole(role)) return undefined;
  return partsOf(text).every(({ value }) => LOOKS[role](value));
}

function isDiagnosis(text: string): boolean {
  return DIAGNOSIS.test(text);
}

/** What tables write where there is no value. */
export function isPlaceholder(text: string): boolean {
  if (text === '') return true;
  if (text.length > 7 || !PLACEHOLDER_STARTS.includes(text.charAt(0))) return false;
  return /^(?:[~.?*_-]+|0+|null|\\n|n\/?a|#n\/a|nan|none|nil|unk|unknown|missing)$/i.test(text);
}

/** Most values are told from a placeholder by their first character. */
const PLACEHOLDER_STARTS = '~.?*_-0\\#nNuUmM';

/** One value of a cell, and where in its text it starts. */
export interface Part {
  readonly value: string;
  readonly offset: number;
}

/** The values of a cell that may hold several: `E11.9; I10`, `25,59`. */
export function partsOf(text: string): Part[] {
  if (!/[\s;,|/:]/.test(text)) return [{ value: text, offset: 0 }];
  return [...text.matchAll(/[^\s;,|/:]+/g)].map((match) => ({ value: match[0], offset: match.index }));
}
