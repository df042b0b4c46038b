/**
 * Every key of the encounter file, once: the converter, completion and the JSON Schema all follow this table.
 * Descriptions are our own words; no text of NUBC, AMA or ADA manuals.
 */
import {
  CLAIM_VALUES,
  FREQUENCY_VALUES,
  PAYER_VALUES,
  PLACES,
  POA_VALUES,
  ROLE_VALUES,
  SEX_VALUES,
} from '../keyed/claim-values.js';
import type { CodePlace, FixedValue, KeyTable, ValueKind } from '../keyed/table.js';

export type { KeySpec, KeyTable } from '../keyed/table.js';
export { SCHEMA_KEY } from '../keyed/table.js';

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
  { name: 'hour', description: 'Hour of discharge, such as 14 or 1430; not on an interim bill.', value: text },
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
    name: 'frequency',
    description:
      'Claim frequency of a professional claim; in a type of bill it is the last character. Default: original.',
    value: suggested(FREQUENCY_VALUES),
  },
  {
    name: 'replaces',
    description: 'The payer’s control number of the earlier claim that this one replaces or voids.',
    value: text,
  },
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
