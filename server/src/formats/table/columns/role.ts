/** What a column holds. */
export type ColumnRole = CodeColumnRole | FactColumnRole;

/** Columns of codes. */
export type CodeColumnRole =
  | 'principal'
  | 'diagnosis'
  | 'secondary'
  | 'admitting'
  | 'reason-for-visit'
  | 'first-external-cause'
  | 'external-cause'
  | 'line-diagnosis'
  | 'claim-diagnosis'
  | 'procedure'
  | 'claim-procedure'
  | 'line-code'
  | 'modifier'
  | 'place-of-service'
  | 'revenue'
  | 'bill-type'
  | 'discharge-status'
  | 'admission-type'
  | 'admission-source'
  | 'condition';

/** Columns that say something about the claim or about other columns. */
export type FactColumnRole =
  | 'claim-id'
  | 'claim-key'
  | 'visit-id'
  | 'patient'
  | 'line-number'
  | 'claim-type'
  | 'from'
  | 'through'
  | 'service-from'
  | 'service-through'
  | 'admission-date'
  | 'discharge-date'
  | 'request-date'
  | 'procedure-date'
  | 'sex'
  | 'birth-date'
  | 'payer'
  | 'billing-npi'
  | 'rendering-npi'
  | 'version'
  | 'poa'
  | 'rank'
  | 'diagnosis-kind'
  | 'units'
  | 'pointer';
