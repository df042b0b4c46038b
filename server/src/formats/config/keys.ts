/** Every key of `chartwright.config.yaml`, once: the reader, completion, hover and the JSON Schema follow this table. */
import { CLAIM_VALUES, PAYER_VALUES, POA_VALUES, ROLE_VALUES, SEX_VALUES } from '../keyed/claim-values.js';
import type { FixedValue, KeySpec, KeyTable, ValueKind } from '../keyed/table.js';
import { PRESETS } from './presets.js';

const path: ValueKind = { kind: 'path' };

/** A value that the files may also spell in their own way, or not say at all. */
function source(values: readonly FixedValue[]): ValueKind {
  return {
    kind: 'source',
    values,
    keys: [
      { name: 'path', description: 'JSONPath of the value.', required: true, value: path },
      {
        name: 'values',
        description: 'What the values of the files mean: the value as written, and what Chartwright calls it.',
        value: { kind: 'names', value: { kind: 'choice', values, strict: false } },
      },
    ],
  };
}

function at(name: string, description: string): KeySpec {
  return { name, description: `${description} A JSONPath.`, value: path };
}

function oneOf(values: Readonly<Record<string, string>>): ValueKind {
  const fixed = Object.entries(values).map(([value, description]) => ({ value, description }));
  return { kind: 'choice', values: fixed, strict: true };
}

const EACH: KeySpec = {
  name: 'each',
  description: 'JSONPath of each entry. In the other keys of this place `$` is the entry.',
  required: true,
  value: path,
};

export const DIAGNOSIS_KEYS: KeyTable = [
  EACH,
  at('code', 'ICD-10-CM code of the entry; where the entry itself is the code, `$`.'),
  {
    name: 'role',
    description: 'Role of the diagnosis. Default: the first is principal (inpatient) or first-listed, the rest other.',
    value: source(ROLE_VALUES),
  },
  { name: 'poa', description: 'Present-on-admission indicator.', value: source(POA_VALUES) },
  at('title', 'Title or description beside the code.'),
  at('evidence', 'Words of the chart that support the code.'),
  at('note', 'Remark of the coder.'),
  at('order', 'Rank of the diagnosis, where the order of the list is not the order of the claim.'),
];

export const PROCEDURE_KEYS: KeyTable = [
  EACH,
  at('code', 'ICD-10-PCS code of the entry; where the entry itself is the code, `$`.'),
  at('date', 'Date of the procedure.'),
  at('title', 'Title or description beside the code.'),
  at('evidence', 'Words of the chart that support the code.'),
];

export const POINTER_BASES = {
  'one-based': 'The first diagnosis is 1.',
  'zero-based': 'The first diagnosis is 0.',
  letters: 'The first diagnosis is A.',
};

const POINTER_KEYS: KeyTable = [
  { name: 'path', description: 'JSONPath of each pointer.', required: true, value: path },
  {
    name: 'base',
    description: 'How the pointers count. Default: one-based, letters are understood too.',
    value: oneOf(POINTER_BASES),
  },
];

export const LINE_KEYS: KeyTable = [
  EACH,
  at('code', 'HCPCS Level II or CPT code of the line; where the entry itself is the code, `$`.'),
  at('modifiers', 'Each modifier of the code.'),
  {
    name: 'pointers',
    description: 'Each diagnosis pointer of the line: a JSONPath, or a mapping that also says how the pointers count.',
    value: { kind: 'source', values: [], keys: POINTER_KEYS },
  },
  at('units', 'Units of service.'),
  at('charge', 'Charge of the line in dollars.'),
  at('date', 'Date of service. Default: that of the encounter.'),
  at('from', 'First date of service of the line.'),
  at('through', 'Last date of service of the line.'),
  at('place', 'Place of service of the line.'),
  at('revenue', 'Revenue code.'),
  at('ndc', 'National Drug Code of the drug on the line.'),
  at('title', 'Title or description beside the code.'),
  at('note', 'Remark of the coder.'),
];

export const SYSTEMS = {
  icd10cm: 'ICD-10-CM diagnosis codes.',
  icd10pcs: 'ICD-10-PCS procedure codes.',
  hcpcs: 'HCPCS Level II codes; five digits are read as CPT.',
  cpt: 'CPT codes; a letter and four digits are read as HCPCS Level II.',
  modifier: 'Modifiers.',
  'place-of-service': 'Places of service.',
  revenue: 'Revenue codes.',
};

export const USES = {
  statement: 'Said of a patient outside of any claim, such as a problem list. A category is legal.',
  definition: 'Member of a set of codes or of a rule. A category is legal, and no date governs.',
};

export const LOOSE_KEYS: KeyTable = [
  { name: 'path', description: 'JSONPath of each code, from the root of the document.', required: true, value: path },
  { name: 'system', description: 'Code system of the codes.', required: true, value: oneOf(SYSTEMS) },
  { name: 'use', description: 'What the codes are there for. Default: definition.', value: oneOf(USES) },
];

const PATIENT_KEYS: KeyTable = [
  { name: 'sex', description: 'Sex of the patient.', value: source(SEX_VALUES) },
  at('birthDate', 'Date of birth.'),
];

const ADMISSION_KEYS: KeyTable = [
  at('type', 'Priority (type) of admission or visit.'),
  at('source', 'Point of origin for the admission or visit.'),
  at('date', 'Date of admission.'),
];

const DISCHARGE_KEYS: KeyTable = [at('status', 'Patient discharge status.')];

const PROVIDER_KEYS: KeyTable = ['billing', 'rendering', 'attending', 'operating', 'referring'].map((role) =>
  at(role, `NPI of the ${role} provider.`),
);

/** What a preset may say: where in a file what stands. */
export const SHAPE_KEYS: KeyTable = [
  {
    name: 'dates',
    description: 'Which number comes first in dates such as 1/4/2026. Without it, such dates are not read.',
    value: oneOf({ 'month-first': 'January 4th is 1/4/2026.', 'day-first': 'January 4th is 4/1/2026.' }),
  },
  {
    name: 'encounter',
    description:
      'JSONPath of each encounter, from the root of the document; in the keys below `$` is the encounter. Default: `$`, the whole document.',
    value: path,
  },
  at('id', 'Name of the encounter in reports.'),
  {
    name: 'claim',
    description: 'Kind of claim: one of the values, a JSONPath, or a JSONPath with the meaning of its values.',
    value: source(CLAIM_VALUES),
  },
  { name: 'date', description: 'Date of service: short for `from`.', value: source([]) },
  { name: 'from', description: 'First date of service, or a fixed date.', value: source([]) },
  { name: 'through', description: 'Last date of service; inpatient: the discharge date.', value: source([]) },
  {
    name: 'patient',
    description: 'What the edits need to know of the patient.',
    value: { kind: 'mapping', keys: PATIENT_KEYS },
  },
  { name: 'payer', description: 'Who pays the claim.', value: source(PAYER_VALUES) },
  at('place', 'Place of service, two digits.'),
  at('billType', 'Type of bill.'),
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
  at('conditions', 'Each condition code of an institutional claim.'),
  {
    name: 'chart',
    description: 'Documents of the chart: a name, and the JSONPath of its text.',
    value: { kind: 'names', value: path },
  },
  {
    name: 'diagnoses',
    description: 'Diagnoses: the JSONPath of each code, a mapping, or a list of mappings that follow one another.',
    value: { kind: 'mappings', keys: DIAGNOSIS_KEYS },
  },
  {
    name: 'procedures',
    description: 'ICD-10-PCS procedures: the JSONPath of each code, a mapping, or a list of mappings.',
    value: { kind: 'mappings', keys: PROCEDURE_KEYS },
  },
  {
    name: 'lines',
    description: 'Service lines: the JSONPath of each code, a mapping, or a list of mappings.',
    value: { kind: 'mappings', keys: LINE_KEYS },
  },
  at('total', 'Total charge of the claim in dollars.'),
  {
    name: 'codes',
    description: 'Codes that belong to no encounter, such as those of a rule or of a code set.',
    value: { kind: 'mappings', keys: LOOSE_KEYS },
  },
];

export const MAPPING_KEYS: KeyTable = [
  {
    name: 'files',
    description: 'Glob pattern of the files, or a list of them, relative to the folder of this configuration.',
    required: true,
    value: { kind: 'text' },
  },
  {
    name: 'preset',
    description: 'A shape that is known. Keys beside it take the place of those of the preset.',
    value: { kind: 'choice', values: PRESETS, strict: true },
  },
  ...SHAPE_KEYS,
];

export const CONFIG_KEYS: KeyTable = [
  {
    name: 'mappings',
    description: 'Shapes of JSON and YAML files of your own. Of several that match a file the first one counts.',
    value: { kind: 'mappings', keys: MAPPING_KEYS },
  },
];
