import { compact } from '../../../codesets/src/shapes.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { carries } from './support/inpatient-stay.js';

/** NUBC condition code by which a claim asks to pass over the edits on sex (CMS change request 6638). */
const AMBIGUOUS_GENDER = '45';

const OTHER_SEX: Readonly<Record<string, string>> = { male: 'female', female: 'male' };

export default defineRule({
  meta: {
    id: 'sex-conflict',
    summary: 'A diagnosis or procedure was on the list of the other sex, for discharges before October 2024.',
    why: 'The Medicare Code Editor returned such claims until 2024-09-30. CMS ended the edit on 2024-10-01; later discharges are not checked. Condition code 45, and a sex that is neither male nor female, pass it over.',
    severity: 'info',
    claims: ['inpatient'],
    effective: { through: '2024-09-30' },
    sources: [
      'Definitions of Medicare Code Edits, edit 5 (sex conflict; deactivated for discharges from 2024-10-01)',
      'CMS change request 6638 (condition code 45)',
    ],
    data: ['Medicare Code Editor attributes'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: prostate-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: female, birthDate: 1950-04-02 }
diagnoses: [{ code: N40.1, poa: Y }]
`,
        good: `encounter: prostate-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
patient: { sex: female, birthDate: 1950-04-02 }
conditions: ["45"]
diagnoses: [{ code: N40.1, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, { codes, report }) {
    const { sex, diagnoses, procedures } = encounter;
    const other = OTHER_SEX[sex?.value ?? ''];
    if (sex === undefined || other === undefined || passesOver(encounter)) return;
    for (const { code } of [...diagnoses, ...procedures]) {
      if (code === undefined || !carries(code, other, codes)) continue;
      report({
        span: code.span,
        message: `${code.text} is on the ${other} list of the Medicare Code Editor; the patient is ${sex.value}`,
        related: [{ span: sex.span, message: `Sex: ${sex.value}` }],
      });
    }
  },
});

function passesOver({ conditions }: Encounter): boolean {
  return conditions.some(({ text }) => compact(text) === AMBIGUOUS_GENDER);
}
