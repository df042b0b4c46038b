/**
 * What the values of a claim may be, and where its codes stand. Descriptions are our own words; no text of NUBC, AMA or
 * ADA manuals.
 */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeRole } from '../../model/encounter.js';
import type { CodePlace, FixedValue } from './table.js';

/** The places where codes stand. The role of a diagnosis is settled by the encounter. */
export const PLACES = {
  diagnosis: place('other', 'icd10cm'),
  procedure: place('procedure', 'icd10pcs'),
  line: place('line', 'hcpcs', 'cpt'),
  modifier: place('modifier', 'modifier'),
  placeOfService: place('place-of-service', 'place-of-service'),
  revenue: place('revenue', 'revenue'),
  billType: place('bill-type', 'bill-type'),
  dischargeStatus: place('discharge-status', 'discharge-status'),
  admissionType: place('admission-type', 'admission-type'),
  admissionSource: place('admission-source', 'admission-source'),
  condition: place('condition', 'condition-code'),
} as const;

export const CLAIM_VALUES = fixed({
  professional: 'Services of a physician or supplier (837P, CMS-1500).',
  outpatient: 'Outpatient services of a facility (837I, UB-04).',
  inpatient: 'A hospital stay (837I, UB-04); codes are judged on the discharge date.',
});

export const SEX_VALUES = fixed({
  female: 'Female.',
  male: 'Male.',
  other: 'Neither female nor male.',
  unknown: 'Not known or not stated.',
});

export const PAYER_VALUES = fixed({
  medicare: 'Medicare fee for service.',
  'medicare-advantage': 'A Medicare Advantage plan.',
  medicaid: 'A state Medicaid programme.',
  commercial: 'A commercial health plan.',
  tricare: 'TRICARE.',
  'workers-compensation': 'Workers’ compensation.',
  'self-pay': 'The patient pays.',
});

export const ROLE_VALUES = fixed({
  principal: 'Inpatient: the condition that, after study, occasioned the admission.',
  'first-listed': 'Outpatient and professional: the condition chiefly responsible for the services.',
  other: 'Any other condition that is reported.',
  admitting: 'The condition at the time of admission.',
  'reason-for-visit': 'What brought the patient to the outpatient facility.',
  'external-cause': 'How, where or why an injury or poisoning came about.',
});

/** Those that a provider writes on a professional claim (ASC X12N 837 professional, 005010X222, CLM05-3). */
export const FREQUENCY_VALUES: readonly FixedValue[] = [
  { value: '1', description: 'An original claim.' },
  { value: '7', description: 'Replaces an earlier claim.' },
  { value: '8', description: 'Voids an earlier claim.' },
];

/** CMS, Hospital-Acquired Conditions, POA indicator reporting. */
export const POA_VALUES: readonly FixedValue[] = [
  { value: 'Y', description: 'Present at the time of inpatient admission.' },
  { value: 'N', description: 'Not present at the time of inpatient admission.' },
  { value: 'U', description: 'The documentation is insufficient to tell.' },
  { value: 'W', description: 'The provider cannot tell clinically.' },
  { value: '1', description: 'Exempt from reporting (electronic claims before version 5010 only).' },
];

function place(role: CodeRole, ...systems: SystemId[]): CodePlace {
  return { role, systems };
}

function fixed<V extends string>(values: Readonly<Record<V, string>>): FixedValue<V>[] {
  return (Object.keys(values) as V[]).map((value) => ({ value, description: values[value] }));
}
