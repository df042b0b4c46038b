import { attributesOn, type DatedAttributes } from '../details/attributes.js';
import type { CodeStore } from '../store/code-store.js';
import type { CodeFlag } from '../types.js';

/** What the pack keeps of the Medicare Code Editor beside the attributes of codes. */
export interface CodeEditor {
  /** Name and version, e.g. `MCE V43.1 (derived)`. */
  readonly source: string;
  readonly ages: readonly AgeGroup[];
}

/** Completed years, both ends inclusive, in force from one day through another. */
export interface AgeGroup {
  readonly group: string;
  readonly fromYears: number;
  readonly throughYears: number;
  readonly from: number;
  readonly through: number;
}

/** Groups whose ages have never changed, as the definitions of Medicare Code Edits give them (section 5, age conflict). */
const FIXED_AGES: Readonly<Record<string, string>> = { newborn: 'age 0', pediatric: 'ages 0 to 17' };

/** Attributes that people want to see; the others only steer edits. */
const SHOWN: Readonly<Record<string, Omit<CodeFlag, 'source'>>> = {
  manifestation: { id: 'manifestation', label: 'Manifestation', detail: 'not allowed as principal diagnosis' },
  unacceptable: { id: 'unacceptable-principal', label: 'Unacceptable principal diagnosis' },
  reqsdx: { id: 'requires-secondary', label: 'Requires a secondary diagnosis', detail: 'when it is principal' },
  ecodepdx: { id: 'external-cause', label: 'External cause', detail: 'not allowed as principal diagnosis' },
  qadm: { id: 'questionable-admission', label: 'Questionable admission', detail: 'when it is principal' },
  unspecified: { id: 'unspecified', label: 'Unspecified', detail: 'a code for the side of the body exists' },
  wrngproc: { id: 'wrong-procedure', label: 'Wrong procedure performed' },
  male: { id: 'sex', label: 'Male only' },
  female: { id: 'sex', label: 'Female only' },
  noncovered: { id: 'noncovered', label: 'Noncovered procedure' },
  lcov: { id: 'limited-coverage', label: 'Limited coverage' },
  los: { id: 'length-of-stay', label: 'Needs a minimum length of stay' },
};

const AGE_GROUPS = ['newborn', 'pediatric', 'maternity', 'adult'];

/** Flags from the attributes that the Medicare Code Editor gives a code on a day. */
export function codeEditorFlags(store: CodeStore, index: number, day: number): CodeFlag[] {
  const rows = store.profiles.value<readonly DatedAttributes[]>(index, 'attributes');
  if (rows === undefined) return [];
  const { source, ages } = store.pack.json<CodeEditor>('mce');
  return attributesOn(rows, day).flatMap((attribute) => {
    const shown = SHOWN[attribute] ?? (store.system === 'icd10pcs' ? conditional(attribute) : undefined);
    if (shown !== undefined) return [{ ...shown, source }];
    return AGE_GROUPS.includes(attribute) ? [ageFlag(attribute, ages, day, source)] : [];
  });
}

/** Lists of procedures whose coverage depends on what else the claim has. On diagnoses they are the conditions. */
function conditional(attribute: string): Omit<CodeFlag, 'source'> | undefined {
  if (attribute.startsWith('ncov')) return { id: 'noncovered', label: 'Noncovered with certain other codes' };
  return attribute.startsWith('lcov') ? SHOWN['lcov'] : undefined;
}

function ageFlag(group: string, ages: readonly AgeGroup[], day: number, source: string): CodeFlag {
  const dated = ages.find((age) => age.group === group && age.from <= day && day <= age.through);
  const detail = dated === undefined ? FIXED_AGES[group] : `ages ${dated.fromYears} to ${dated.throughYears}`;
  const label = `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
  return { id: 'age', label, ...(detail === undefined ? {} : { detail }), source };
}
