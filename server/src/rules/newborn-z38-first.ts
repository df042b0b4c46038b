import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { categoryOf } from './support/code-ranges.js';
import { move, removal } from './support/diagnosis-fixes.js';
import { nightsBetween } from './support/inpatient-stay.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'newborn-z38-first',
    summary: 'A live birth code (Z38) is not the principal diagnosis, is reported twice, or is not of this stay.',
    why: 'Z38 is the principal diagnosis of the stay in which the child is born, once, and of no other stay.',
    severity: 'warning',
    claims: ['inpatient'],
    sources: ['ICD-10-CM Official Guidelines, Section I.C.16.a.2 (principal diagnosis for birth record)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: newborn
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses:
  - { code: P59.9, poa: Y }
  - Z38.00
`,
        good: `encounter: newborn
claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses:
  - Z38.00
  - { code: P59.9, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Z'] },

  checkEncounter(encounter, context) {
    const births = reportedDiagnoses(encounter, context).filter(({ code }) => categoryOf(code) === 'Z38');
    const [birth, ...more] = births;
    if (birth === undefined) return;
    if (isAfterBirth(encounter, birth)) {
      report(birth, 'is only for the stay in which the child is born', removal(encounter, birth, context), context);
      return;
    }
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading !== undefined && !births.includes(leading)) {
      const fixes = move(encounter, birth, leading, context);
      report(birth, `must be the principal diagnosis of the birth, before ${leading.code}`, fixes, context);
    }
    // The same code twice is a duplicate like any other.
    for (const second of more.filter(({ code }) => code !== birth.code)) {
      report(second, `is a second birth beside ${birth.code}`, removal(encounter, second, context), context);
    }
  },
});

function report(
  one: ReportedDiagnosis,
  trouble: string,
  fixes: ReturnType<typeof removal>,
  context: RuleContext,
): void {
  context.report({ span: one.reference.span, message: `${one.reference.text} ${trouble}`, fixes });
}

/** Titles tell the delivery of children who were born in the hospital, and the place of the others. */
const BORN_HERE = /delivered (vaginally|by cesarean)/i;

/** A child born in the hospital is admitted on the day of its birth; one day more covers a birth around midnight. */
function isAfterBirth({ birthDate, admissionDate }: Encounter, { title }: ReportedDiagnosis): boolean {
  if (birthDate === undefined || admissionDate === undefined || !BORN_HERE.test(title)) return false;
  return nightsBetween(birthDate.value, admissionDate.value) > 1;
}
