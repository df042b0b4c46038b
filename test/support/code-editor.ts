/**
 * What the Definitions of Medicare Code Edits (V43.1) make of the attributes in CMS's tables, written a second time and
 * without our packs: the rules must agree with it, stay by stay. It is a reading of the definitions, not CMS's program.
 */
import type { AgeGroupRow, AttributeRow } from '../../codesets/compile/rows.js';
import type { IsoDate } from '../../codesets/src/index.js';
import type { Stay } from './stays.js';

/** Rules for which the editor's edits are asked, by edit. */
export const EDIT_RULES = [
  'dx-external-cause-first',
  'age-conflict',
  'sex-conflict',
  'dx-manifestation-first',
  'questionable-admission',
  'dx-unacceptable-principal',
  'pcs-noncovered',
  'wrong-procedure',
  'pcs-los-conflict',
  'dx-unspecified-review',
] as const;

/** Last day that the tables of V43.1 speak of: rows without an end are in force until then. */
export const LAST_DAY: IsoDate = '2026-09-30';

/** First day of ICD-10, and of the tables. */
export const FIRST_DAY: IsoDate = '2015-10-01';

/** The edit on invalid codes (1), which several rules share: each says another thing that is wrong with the code. */
export const INVALID_CODE = 'invalid code';

export const VALIDITY_RULES: readonly string[] = [
  'dx-unknown-code',
  'dx-not-billable',
  'dx-missing-7th-char',
  'dx-bad-placeholder',
  'code-not-effective-on-dos',
  'pcs-unknown-code',
];

type Period = { readonly from: IsoDate; readonly through?: IsoDate };

export interface Tables {
  readonly diagnoses: ReadonlyMap<string, readonly AttributeRow[]>;
  readonly procedures: ReadonlyMap<string, readonly AttributeRow[]>;
  readonly ages: readonly AgeGroupRow[];
}

export function byCode(rows: readonly AttributeRow[]): Map<string, AttributeRow[]> {
  const table = new Map<string, AttributeRow[]>();
  for (const row of rows) table.set(row.code, [...(table.get(row.code) ?? []), row]);
  return table;
}

/** Undefined when the code is not valid on the day. */
function attributesOn(rows: readonly AttributeRow[] | undefined, day: IsoDate): readonly string[] | undefined {
  return rows?.find((row) => holds(row, day))?.attributes;
}

/** The rules that must speak of the stay, and the edit on invalid codes: each once, in alphabetical order. */
export function editsOf(stay: Stay, tables: Tables): string[] {
  const { discharged } = stay;
  const diagnoses = stay.diagnoses.map((code) => attributesOn(tables.diagnoses.get(code), discharged));
  const procedures = (stay.procedures ?? []).map((code) => attributesOn(tables.procedures.get(code), discharged));
  const isInvalid = [...diagnoses, ...procedures].includes(undefined);
  if (discharged < FIRST_DAY || discharged > LAST_DAY) return [];
  const fired = [
    ...(isInvalid ? [INVALID_CODE] : []),
    ...attributeEdits(known(diagnoses), known(procedures), stay, tables),
  ];
  return [...new Set(fired)].sort();
}

/** An invalid code has no attributes. */
function known(codes: readonly (readonly string[] | undefined)[]): (readonly string[])[] {
  return codes.map((attributes) => attributes ?? []);
}

function attributeEdits(
  diagnoses: readonly (readonly string[])[],
  procedures: readonly (readonly string[])[],
  stay: Stay,
  { ages }: Tables,
): string[] {
  return [
    ...principalEdits(diagnoses),
    ...diagnoses.flatMap((attributes) => diagnosisEdits(attributes, stay, ages)),
    ...procedures.flatMap((attributes) => procedureEdits(attributes, stay, diagnoses, procedures.flat())),
  ];
}

function principalEdits([principal = [], ...secondary]: readonly (readonly string[])[]): string[] {
  const unacceptable = principal.includes('unacceptable') && !(principal.includes('reqsdx') && secondary.length > 0);
  return [
    ...(principal.includes('ecodepdx') ? ['dx-external-cause-first'] : []),
    ...(principal.includes('manifestation') ? ['dx-manifestation-first'] : []),
    ...(principal.includes('qadm') ? ['questionable-admission'] : []),
    ...(unacceptable ? ['dx-unacceptable-principal'] : []),
  ];
}

function diagnosisEdits(attributes: readonly string[], stay: Stay, ages: readonly AgeGroupRow[]): string[] {
  const group = ages.find((row) => attributes.includes(row.group) && holds(row, stay.discharged));
  const isOutside = group !== undefined && (stay.age < group.fromYears || stay.age > group.throughYears);
  return [
    ...(isOutside ? ['age-conflict'] : []),
    ...sexEdits(attributes, stay),
    ...(attributes.includes('wrngproc') ? ['wrong-procedure'] : []),
    ...(attributes.includes('unspecified') ? ['dx-unspecified-review'] : []),
  ];
}

function sexEdits(attributes: readonly string[], { sex }: Stay): string[] {
  return attributes.includes(sex === 'male' ? 'female' : 'male') ? ['sex-conflict'] : [];
}

function procedureEdits(
  attributes: readonly string[],
  stay: Stay,
  diagnoses: readonly (readonly string[])[],
  procedures: readonly string[],
): string[] {
  const has = (attribute: string) => attributes.includes(attribute);
  const all = diagnoses.flat();
  const delivers = has('csect') || has('vagdel');
  return [
    ...sexEdits(attributes, stay),
    ...(has('los') && stay.nights < 5 ? ['pcs-los-conflict'] : []),
    ...(delivers && !diagnoses.slice(1).flat().includes('delout') ? ['questionable-admission'] : []),
    ...(isNotCovered(has, stay, all, procedures) || has('lcov') ? ['pcs-noncovered'] : []),
  ];
}

function isNotCovered(
  has: (attribute: string) => boolean,
  { age }: Stay,
  diagnoses: readonly string[],
  procedures: readonly string[],
): boolean {
  return (
    has('noncovered') ||
    ['ncov6', 'ncov7', 'ncov_z302'].some((list) => has(list) && diagnoses.includes(list)) ||
    (has('ncov12agele60') && age > 60) ||
    (has('ncov45') && !procedures.includes('kidneyxp') && !diagnoses.includes('diabtypeI')) ||
    // Both sides of a total artificial heart: with a clinical trial it is limited coverage, else not covered.
    ((has('lcov_artheartxpa') || has('lcov_artheartxpb')) &&
      procedures.includes('lcov_artheartxpa') &&
      procedures.includes('lcov_artheartxpb'))
  );
}

function holds({ from, through = LAST_DAY }: Period, day: IsoDate): boolean {
  return from <= day && day <= through;
}
