import { defineRule } from './rule.js';
import { indicatedDiagnoses, indicatorChoices } from './support/present-on-admission.js';

export default defineRule({
  meta: {
    id: 'poa-missing',
    summary: 'A diagnosis of an inpatient stay says nothing of its presence on admission, and its code is not exempt.',
    why: 'Medicare returns claims of acute care hospitals on which an indicator is missing. Critical access, long-term care, cancer, children’s, psychiatric and rehabilitation hospitals do not report it: where no diagnosis of the stay has an indicator, this is only a hint. Admitting diagnoses and external causes in their own fields need none.',
    severity: 'error',
    claims: ['inpatient'],
    sources: [
      'CMS, Hospital-Acquired Conditions and Present on Admission Indicator Reporting, general reporting requirements',
      'ICD-10-CM Official Guidelines, Appendix I (present on admission reporting)',
    ],
    data: ['CMS lists of codes exempt from POA reporting (from FY2024 on; earlier stays are not judged by them)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: pneumonia-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: N17.9 }
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: N17.9, poa: N }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const mayBeExemptHospital = encounter.diagnoses.every(({ poa }) => poa === undefined || poa.value.trim() === '');
    for (const { diagnosis, code, indicator, exempt } of indicatedDiagnoses(encounter, context)) {
      if (indicator !== '' || exempt !== false) continue;
      context.report({
        span: code.span,
        message: `${code.text} has no present-on-admission indicator, and is not exempt from it`,
        fixes: indicatorChoices(diagnosis, context),
        ...(mayBeExemptHospital && { severity: 'hint' }),
      });
    }
  },
});
