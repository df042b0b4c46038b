/** The qualifiers that say what a composite of HI carries. Descriptions are our own words. */
import type { CodeRole } from '../../../model/encounter.js';

export interface HiQualifier {
  readonly qualifier: string;
  readonly description: string;
  /** What the code is; absent for code sets that are no references: ICD-9-CM, DRG, occurrence and value codes. */
  readonly code?: { readonly system: 'icd10cm' | 'icd10pcs' | 'condition-code' | 'procedure'; readonly role: CodeRole };
  /** Claims that may carry it: professional, institutional, dental. */
  readonly claims: string;
  /** A diagnosis of ICD-9-CM: it has its place among the diagnoses and is left alone. */
  readonly legacyRole?: 'principal' | 'other' | 'admitting' | 'reason-for-visit' | 'external-cause';
}

const icd10cm = (role: CodeRole) => ({ system: 'icd10cm', role }) as const;
const icd10pcs = { system: 'icd10pcs', role: 'procedure' } as const;
const procedure = { system: 'procedure', role: 'service' } as const;
const LEGACY = 'not checked, ICD-9-CM ended on 2015-09-30';

export const HI_QUALIFIERS: readonly HiQualifier[] = [
  {
    qualifier: 'ABK',
    description: 'ICD-10-CM principal diagnosis',
    code: icd10cm('principal'),
    claims: 'PID',
  },
  {
    qualifier: 'ABF',
    description: 'ICD-10-CM other diagnosis',
    code: icd10cm('other'),
    claims: 'PID',
  },
  { qualifier: 'ABJ', description: 'ICD-10-CM admitting diagnosis', code: icd10cm('admitting'), claims: 'I' },
  {
    qualifier: 'APR',
    description: 'ICD-10-CM patient’s reason for visit',
    code: icd10cm('reason-for-visit'),
    claims: 'I',
  },
  {
    qualifier: 'ABN',
    description: 'ICD-10-CM external cause of injury',
    code: icd10cm('external-cause'),
    claims: 'I',
  },
  { qualifier: 'BBR', description: 'ICD-10-PCS principal procedure', code: icd10pcs, claims: 'I' },
  { qualifier: 'BBQ', description: 'ICD-10-PCS other procedure', code: icd10pcs, claims: 'I' },
  {
    qualifier: 'BG',
    description: 'Condition code (NUBC)',
    code: { system: 'condition-code', role: 'condition' },
    claims: 'PI',
  },
  {
    qualifier: 'BP',
    description: 'Principal procedure that the anesthesia was for (CPT or HCPCS)',
    code: procedure,
    claims: 'P',
  },
  {
    qualifier: 'BO',
    description: 'Other procedure that the anesthesia was for (CPT or HCPCS)',
    code: procedure,
    claims: 'P',
  },
  { qualifier: 'BH', description: 'Occurrence code with its date (NUBC)', claims: 'I' },
  { qualifier: 'BI', description: 'Occurrence span code with its dates (NUBC)', claims: 'I' },
  { qualifier: 'BE', description: 'Value code with its amount (NUBC)', claims: 'I' },
  { qualifier: 'DR', description: 'Diagnosis related group (DRG)', claims: 'I' },
  { qualifier: 'TC', description: 'Treatment code of home health care', claims: 'I' },
  { qualifier: 'CAH', description: 'Alternative procedure (ABC code)', claims: 'I' },
  { qualifier: 'TQ', description: 'Dental diagnosis (SNODENT)', claims: 'D' },
  { qualifier: 'LOI', description: 'LOINC code of what is asked for', claims: '' },
  {
    qualifier: 'BK',
    description: `ICD-9-CM principal diagnosis (${LEGACY})`,
    claims: '',
    legacyRole: 'principal',
  },
  {
    qualifier: 'BF',
    description: `ICD-9-CM other diagnosis (${LEGACY})`,
    claims: '',
    legacyRole: 'other',
  },
  { qualifier: 'BJ', description: `ICD-9-CM admitting diagnosis (${LEGACY})`, claims: '', legacyRole: 'admitting' },
  {
    qualifier: 'PR',
    description: `ICD-9-CM patient’s reason for visit (${LEGACY})`,
    claims: '',
    legacyRole: 'reason-for-visit',
  },
  {
    qualifier: 'ZZ',
    description: `Patient’s reason for visit in version 4010, ICD-9-CM (${LEGACY})`,
    claims: '',
    legacyRole: 'reason-for-visit',
  },
  {
    qualifier: 'BN',
    description: `ICD-9-CM external cause of injury (${LEGACY})`,
    claims: '',
    legacyRole: 'external-cause',
  },
  { qualifier: 'BR', description: `ICD-9-CM principal procedure (${LEGACY})`, claims: '' },
  { qualifier: 'BQ', description: `ICD-9-CM other procedure (${LEGACY})`, claims: '' },
];

const BY_NAME: ReadonlyMap<string, HiQualifier> = new Map(HI_QUALIFIERS.map((entry) => [entry.qualifier, entry]));

export function hiQualifier(name: string): HiQualifier | undefined {
  return BY_NAME.get(name);
}
