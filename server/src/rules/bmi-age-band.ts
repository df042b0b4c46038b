import type { IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { agesDuringStay, conflictingGroup } from './support/age-groups.js';
import { isBelow, isBodyMassIndex } from './support/code-ranges.js';
import { completedYears } from './support/inpatient-stay.js';
import { reportedDiagnoses } from './support/reported-diagnoses.js';

/** The note of fiscal year 2017 begins adults at 21, that of fiscal year 2023 and later at 20. */
const ADULT_AT_TWENTY_FROM: IsoDate = '2022-10-01';

/** Below this age the note has no code. */
const YOUNGEST = 2;

export default defineRule({
  meta: {
    id: 'bmi-age-band',
    summary: "A body mass index code is of another age group than the patient's.",
    why: 'Adults are coded by the index itself (Z68.1 to Z68.45), children of 2 to 19 years by the percentile for their age (Z68.5-). Until 2022-09-30 a patient of 20 years is left alone, as the note moved from 21 to 20 in between.',
    severity: 'warning',
    sources: ['ICD-10-CM Tabular List, notes of Z68 (adults 20 years or older, children 2 to 19)'],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: obesity-clinic
claim: professional
from: 2023-02-14
patient: { birthDate: 2010-06-01 }
diagnoses: [E66.9, Z68.41]
`,
        good: `encounter: obesity-clinic
claim: professional
from: 2023-02-14
patient: { birthDate: 2010-06-01 }
diagnoses: [E66.9, Z68.54]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Z'] },

  checkEncounter(encounter, context) {
    const birth = encounter.birthDate?.value;
    if (birth === undefined) return;
    for (const { reference, code, date } of reportedDiagnoses(encounter, context)) {
      const age = isBodyMassIndex(code) ? completedYears(birth, date) : undefined;
      if (age === undefined || fits(code, age, date) || isAgeConflict(reference, encounter, context)) continue;
      const group = isBelow(code, 'Z68.5') ? 'children of 2 to 19 years' : 'adults of 20 years or more';
      context.report({ span: reference.span, message: `${reference.text} is for ${group}: the patient is ${age}` });
    }
  },
});

/** True where age-conflict reports the code of a stay, as the Medicare Code Editor does below the age of 15. */
function isAgeConflict(reference: CodeReference, encounter: Encounter, { codes }: RuleContext): boolean {
  if (encounter.claim?.value !== 'inpatient') return false;
  const ages = agesDuringStay(encounter);
  return ages.length > 0 && conflictingGroup(reference, ages, codes) !== undefined;
}

function fits(code: string, age: number, date: IsoDate): boolean {
  if (!isBelow(code, 'Z68.5')) return age >= 20;
  return age >= YOUNGEST && age <= (date >= ADULT_AT_TWENTY_FROM ? 19 : 20);
}
