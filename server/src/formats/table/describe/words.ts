/** What columns are called in our words. */
import type { ColumnRole } from '../columns/role.js';

export const WORDS: Readonly<Record<ColumnRole, string>> = {
  principal: 'principal diagnosis',
  diagnosis: 'diagnosis',
  secondary: 'secondary diagnosis',
  admitting: 'admitting diagnosis',
  'reason-for-visit': 'diagnosis given as the reason for the visit',
  'first-external-cause': 'first external cause',
  'external-cause': 'external cause',
  'line-diagnosis': 'diagnosis that the line was for',
  'claim-diagnosis': 'a diagnosis of the claim, one a row',
  procedure: 'ICD procedure',
  'claim-procedure': 'an ICD procedure of the claim, one a row',
  'line-code': 'service of the line, CPT or HCPCS Level II',
  modifier: 'modifier',
  'place-of-service': 'place of service',
  revenue: 'revenue code',
  'bill-type': 'type of bill',
  'discharge-status': 'discharge status',
  'admission-type': 'type of admission',
  'admission-source': 'point of origin',
  condition: 'condition code',
  'claim-id': 'names the claim; rows with the same one are one claim',
  'claim-key': 'part of the key of the claim; rows with the same key are one claim',
  'visit-id': 'names the visit; rows with the same one are one claim',
  patient: 'names the patient',
  'line-number': 'number of the line within its claim',
  'claim-type': 'kind of claim',
  from: 'first day of the claim',
  through: 'last day of the claim',
  'service-from': 'first day of the service',
  'service-through': 'last day of the service',
  'admission-date': 'day of admission',
  'discharge-date': 'day of discharge',
  'request-date': 'first day on which the authorization is valid',
  'procedure-date': 'day of the procedure',
  sex: 'sex of the patient',
  'birth-date': 'birth date of the patient',
  payer: 'payer',
  'billing-npi': 'National Provider Identifier of the billing provider',
  'rendering-npi': 'National Provider Identifier of the rendering provider',
  version: 'edition of ICD',
  poa: 'whether the diagnosis was present on admission',
  rank: 'place of the diagnosis among those of the claim',
  'diagnosis-kind':
    'kind of code: P principal, D diagnoses in order, A admitting, E external causes, 1 the first of them, R reason for the visit, S procedures',
  units: 'units of service',
  pointer: 'diagnoses that the line was for, by their numbers or letters',
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `third diagnosis`, `diagnosis 14`. */
export function numbered(words: string, number: number): string {
  const ordinal = ORDINALS[number - 1];
  if (number === 0) return words;
  return ordinal === undefined ? `${words} ${number}` : `${ordinal} ${words}`;
}

/** Indicators and fillers of present-on-admission columns. */
export const INDICATORS: Readonly<Record<string, string>> = {
  Y: 'present on admission',
  N: 'not present on admission',
  U: 'the documentation does not tell',
  W: 'cannot be determined clinically',
  '1': 'exempt from reporting',
  Z: 'end of the indicators: none is reported for this diagnosis',
  X: 'end of the indicators, in a claim with special processing',
};
