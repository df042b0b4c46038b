/**
 * Every key of the encounter file, once: the converter, completion and the JSON Schema all follow this table.
 * Descriptions are our own words; no text of NUBC, AMA or ADA manuals.
 */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeRole } from '../../model/encounter.js';

export interface FixedValue<V extends string = string> {
  readonly value: V;
  readonly description: string;
}

/** Where a code stands decides its systems (the likeliest first) and its role. */
export interface CodePlace {
  readonly systems: readonly SystemId[];
  readonly role: CodeRole;
}

export type ValueKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number' }
  /** `strict`: nothing else may be written; otherwise the values are suggestions. */
  | { readonly kind: 'choice'; readonly values: readonly FixedValue[]; readonly strict: boolean }
  | { readonly kind: 'code'; readonly place: CodePlace }
  | { readonly kind: 'codes'; readonly place: CodePlace }
  | { readonly kind: 'pointers' }
  /** Free names, each with a text. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'mapping'; readonly keys: KeyTable }
  /** Entries are mappings, or a code alone: the short form of `{ code: … }`. */
  | { readonly kind: 'list'; readonly keys: KeyTable; readonly place: CodePlace };

export interface KeySpec {
  readonly name: string;
  readonly description: string;
  /** The encounter cannot be checked without it. */
  readonly required?: true;
  readonly value: ValueKind;
}

export type KeyTable = readonly KeySpec[];

const text: ValueKind = { kind: 'text' };
const date: ValueKind = { kind: 'date' };
const number: ValueKind = { kind: 'number' };

function code(place: CodePlace): ValueKind {
  return { kind: 'code', place };
}

function oneOf(values: readonly FixedValue[]): ValueKind {
  return { kind: 'choice', values, strict: true };
}

function suggested(values: readonly FixedValue[]): ValueKind {
  return { kind: 'choice', values, strict: false };
}

function place(role: CodeRole, ...systems: SystemId[]): CodePlace {
  return { role, systems };
}

function fixed<V extends string>(values: Readonly<Record<V, string>>): FixedValue<V>[] {
  return (Object.keys(values) as V[]).map((value) => ({ value, description: values[value] }));
}

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

const PAYER_VALUES = fixed({
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

/** CMS, Hospital-Acquired Conditions, POA indicator reporting. */
const POA_VALUES: readonly FixedValue[] = [
  { value: 'Y', description: 'Present at the time of inpatient admission.' },
  { value: 'N', description: 'Not present at the time of inpatient admission.' },
  { value: 'U', description: 'The documentation is insufficient to tell.' },
  { value: 'W', description: 'The provider cannot tell clinically.' },
  { value: '1', description: 'Exempt from reporting (electronic claims before version 5010 only).' },
];

export const PATIENT_KEYS: KeyTable = [
  { name: 'sex', description: 'Sex of the patient as the claim reports it.', value: oneOf(SEX_VALUES) },
  { name: 'birthDate', description: 'Date of birth, YYYY-MM-DD.', value: date },
];

export const ADMISSION_KEYS: KeyTable = [
  {
    name: 'type',
    description: 'Priority (type) of admission or visit.',
    value: code(PLACES.admissionType),
  },
  {
    name: 'source',
    description: 'Point of origin for the admission or visit.',
    value: code(PLACES.admissionSource),
  },
  { name: 'date', description: 'Date of admission, YYYY-MM-DD.', value: date },
];

export const DISCHARGE_KEYS: KeyTable = [
  {
    name: 'status',
    description: 'Patient discharge status: where the patient went.',
    value: code(PLACES.dischargeStatus),
  },
];

export const PROVIDER_KEYS: KeyTable = [
  { name: 'billing', description: 'NPI of the billing provider.', value: text },
  { name: 'rendering', description: 'NPI of the provider who rendered the service.', value: text },
  { name: 'attending', description: 'NPI of the provider with overall responsibility for the stay.', value: text },
  { name: 'operating', description: 'NPI of the provider with primary responsibility for the surgery.', value: text },
  { name: 'referring', description: 'NPI of the provider who referred the patient.', value: text },
];

export const DIAGNOSIS_KEYS: KeyTable = [
  {
    name: 'code',
    description: 'ICD-10-CM diagnosis code.',
    required: true,
    value: code(PLACES.diagnosis),
  },
  {
    name: 'role',
    description: 'Role of the diagnosis. Default: the first is principal (inpatient) or first-listed, the rest other.',
    value: oneOf(ROLE_VALUES),
  },
  {
    name: 'poa',
    description: 'Present-on-admission indicator of an inpatient diagnosis.',
    value: suggested(POA_VALUES),
  },
  { name: 'title', description: 'Title of the code; checked against the official one.', value: text },
  { name: 'evidence', description: 'Words of the chart that support the code.', value: text },
  { name: 'note', description: 'Remark of the coder.', value: text },
];

export const PROCEDURE_KEYS: KeyTable = [
  {
    name: 'code',
    description: 'ICD-10-PCS procedure code.',
    required: true,
    value: code(PLACES.procedure),
  },
  { name: 'date', description: 'Date of the procedure, YYYY-MM-DD.', value: date },
  { name: 'title', description: 'Title of the code; checked against the official one.', value: text },
  { name: 'evidence', description: 'Words of the chart that support the code.', value: text },
];

export const LINE_KEYS: KeyTable = [
  {
    name: 'code',
    description: 'HCPCS Level II or CPT code; may be absent where a revenue code says enough.',
    value: code(PLACES.line),
  },
  {
    name: 'modifiers',
    description: 'Modifiers of the code, in order.',
    value: { kind: 'codes', place: PLACES.modifier },
  },
  {
    name: 'diagnoses',
    description: 'Diagnosis pointers: positions in diagnoses, from 1, or letters A to L.',
    value: { kind: 'pointers' },
  },
  { name: 'units', description: 'Units of service.', value: number },
  { name: 'date', description: 'Date of service, YYYY-MM-DD. Default: from of the encounter.', value: date },
  { name: 'from', description: 'First date of service of the line, YYYY-MM-DD.', value: date },
  { name: 'through', description: 'Last date of service of the line, YYYY-MM-DD.', value: date },
  {
    name: 'place',
    description: 'Place of service of the line. Default: place of the encounter.',
    value: code(PLACES.placeOfService),
  },
  { name: 'revenue', description: 'Revenue code, four digits.', value: code(PLACES.revenue) },
  { name: 'charge', description: 'Charge of the line in dollars.', value: number },
  { name: 'ndc', description: 'National Drug Code of the drug on the line.', value: text },
  { name: 'title', description: 'Title of the code; checked against the official one.', value: text },
  { name: 'note', description: 'Remark of the coder.', value: text },
];

export const ENCOUNTER_KEYS: KeyTable = [
  { name: 'encounter', description: 'Name of the encounter in reports; no patient identifier.', value: text },
  {
    name: 'claim',
    description: 'Kind of claim: professional, outpatient or inpatient.',
    required: true,
    value: oneOf(CLAIM_VALUES),
  },
  {
    name: 'from',
    description: 'First date of service, YYYY-MM-DD; inpatient: the first day of the stay that is billed.',
    required: true,
    value: date,
  },
  {
    name: 'through',
    description: 'Last date of service, YYYY-MM-DD; inpatient: the discharge date. Default: from.',
    value: date,
  },
  {
    name: 'patient',
    description: 'What the edits need to know of the patient.',
    value: { kind: 'mapping', keys: PATIENT_KEYS },
  },
  { name: 'payer', description: 'Who pays the claim.', value: suggested(PAYER_VALUES) },
  {
    name: 'place',
    description: 'Place of service, two digits.',
    value: code(PLACES.placeOfService),
  },
  { name: 'billType', description: 'Type of bill, four characters.', value: code(PLACES.billType) },
  {
    name: 'admission',
    description: 'Admission of an institutional claim.',
    value: { kind: 'mapping', keys: ADMISSION_KEYS },
  },
  {
    name: 'discharge',
    description: 'Discharge of an institutional claim.',
    value: { kind: 'mapping', keys: DISCHARGE_KEYS },
  },
  { name: 'providers', description: 'NPIs of the providers.', value: { kind: 'mapping', keys: PROVIDER_KEYS } },
  {
    name: 'conditions',
    description: 'Condition codes of an institutional claim.',
    value: { kind: 'codes', place: PLACES.condition },
  },
  { name: 'chart', description: 'Documents of the chart: a name and its text.', value: { kind: 'texts' } },
  {
    name: 'diagnoses',
    description: 'Diagnoses in the order in which they are reported.',
    value: { kind: 'list', keys: DIAGNOSIS_KEYS, place: PLACES.diagnosis },
  },
  {
    name: 'procedures',
    description: 'ICD-10-PCS procedures of an inpatient claim.',
    value: { kind: 'list', keys: PROCEDURE_KEYS, place: PLACES.procedure },
  },
  {
    name: 'lines',
    description: 'Service lines of the claim.',
    value: { kind: 'list', keys: LINE_KEYS, place: PLACES.line },
  },
  { name: 'total', description: 'Total charge of the claim in dollars.', value: number },
];

/** Accepted in JSON for the sake of other editors; means nothing to the encounter. */
export const SCHEMA_KEY = '$schema';
