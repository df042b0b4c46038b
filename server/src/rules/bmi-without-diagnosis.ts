import { compact } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';
import { inCategories, isBelow, isBodyMassIndex, isExternalCause } from './support/code-ranges.js';
import { removal } from './support/diagnosis-fixes.js';
import { reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'bmi-without-diagnosis',
    summary: 'A body mass index code is reported in pregnancy, or without any diagnosis that it could belong to.',
    why: 'The index is reported only beside a diagnosis that it bears on, such as obesity or malnutrition, which the provider documents, and never during pregnancy. Which other conditions it bears on is for the provider to say, and no official list tells: beside any of them the rule is silent. Reported are encounters with nothing but examinations and screenings (Z00-Z13) beside the index, and those with a code of pregnancy (O09, Z33.1, Z34, Z3A).',
    severity: 'warning',
    effective: { from: '2018-10-01' },
    sources: [
      'ICD-10-CM Official Guidelines, Section I.B.14 (documentation by clinicians other than the provider)',
      'ICD-10-CM Official Guidelines, Section I.C.21.c.3 (status: Z68)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: annual-visit
claim: professional
from: 2023-02-14
diagnoses: [Z00.00, Z68.41]
`,
        good: `encounter: annual-visit
claim: professional
from: 2023-02-14
diagnoses: [Z00.00, E66.01, Z68.41]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Z'] },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const index = reported.find(({ code }) => isBodyMassIndex(code));
    if (index === undefined) return;
    const { span, text } = index.reference;
    const pregnancy = reported.find(({ code }) => isBelow(code, 'O09', 'Z33.1', 'Z34', 'Z3A'));
    const fixes = removal(encounter, index, context);
    if (pregnancy !== undefined) {
      context.report({ span, message: `${text} is not reported during pregnancy (${pregnancy.code})`, fixes });
    } else if (encounter.diagnoses.every(({ code }) => cannotCarryIndex(compact(code?.text ?? '')))) {
      context.report({ span, message: `${text} belongs to no diagnosis of this encounter`, fixes });
    }
  },
});

/** Examinations, screenings, external causes, and the index itself. */
function cannotCarryIndex(code: string): boolean {
  return isBodyMassIndex(code) || inCategories(code, 'Z00', 'Z13') || isExternalCause(code);
}
