/** The age groups of the Medicare Code Editor (Definitions of Medicare Code Edits, edit 4). */
import type { CodeLibrary, IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../../model/encounter.js';
import { governingDate } from './governing-date.js';
import { admissionDay, carries, completedYears } from './inpatient-stay.js';

export interface AgeGroup {
  /** The attribute of the codes that belong to the group. */
  readonly attribute: string;
  /** Who is meant, with the ages: completed years, both ends inclusive. */
  readonly label: string;
  readonly fromYears: number;
  readonly throughYears: number;
  /** Days of discharge on which the ages are these; absent: always. */
  readonly from?: IsoDate;
  readonly through?: IsoDate;
}

const AGE_GROUPS: readonly AgeGroup[] = [
  { attribute: 'newborn', label: 'newborns (age 0)', fromYears: 0, throughYears: 0 },
  { attribute: 'pediatric', label: 'children (ages 0 to 17)', fromYears: 0, throughYears: 17 },
  {
    attribute: 'maternity',
    label: 'maternity patients (ages 12 to 55)',
    fromYears: 12,
    throughYears: 55,
    through: '2019-09-30',
  },
  {
    attribute: 'maternity',
    label: 'maternity patients (ages 9 to 64)',
    fromYears: 9,
    throughYears: 64,
    from: '2019-10-01',
  },
  { attribute: 'adult', label: 'adults (ages 15 to 124)', fromYears: 15, throughYears: 124 },
];

/** Ages that the Medicare Code Editor accepts at all (edit 14, invalid age). */
const OLDEST = 124;

/** The age group of the code to which none of the ages belongs. Undefined also where an age cannot be right. */
export function conflictingGroup(
  code: CodeReference,
  ages: readonly number[],
  codes: CodeLibrary,
): AgeGroup | undefined {
  const { date } = code;
  if (date === undefined || ages.some((age) => age > OLDEST)) return undefined;
  return AGE_GROUPS.find(
    ({ attribute, fromYears, throughYears, from = date, through = date }) =>
      from <= date &&
      date <= through &&
      ages.every((age) => age < fromYears || age > throughYears) &&
      carries(code, attribute, codes),
  );
}

/** Completed years at admission and at discharge. Empty when one of them is not known. */
export function agesDuringStay(encounter: Encounter): readonly number[] {
  const birth = encounter.birthDate?.value;
  const first = admissionDay(encounter);
  const last = governingDate(encounter);
  if (birth === undefined || first === undefined || last === undefined) return [];
  const atAdmission = completedYears(birth, first);
  const atDischarge = completedYears(birth, last);
  return atAdmission === undefined || atDischarge === undefined ? [] : [atAdmission, atDischarge];
}
