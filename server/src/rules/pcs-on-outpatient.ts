import { defineRule } from './rule.js';

export default defineRule({
  meta: {
    id: 'pcs-on-outpatient',
    summary: 'An ICD-10-PCS procedure is reported on a claim that is not for a hospital inpatient.',
    why: 'ICD-10-PCS is the code set for procedures on hospital inpatients only. Professional and outpatient claims report procedures on their lines, in HCPCS and CPT.',
    severity: 'error',
    claims: ['professional', 'outpatient'],
    sources: ['45 CFR 162.1002 (ICD-10-PCS for procedures on hospital inpatients reported by hospitals)'],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: appendectomy
claim: outpatient
from: 2025-11-03
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
`,
        good: `encounter: appendectomy
claim: inpatient
from: 2025-11-03
through: 2025-11-05
diagnoses: [K35.80]
procedures: [0DTJ4ZZ]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { procedures: true },

  checkEncounter({ claim, procedures }, { report }) {
    for (const { code } of procedures) {
      if (code?.system !== 'icd10pcs' || code.text.trim() === '') continue;
      report({
        span: code.span,
        message: `${code.text} is an ICD-10-PCS procedure: those are for inpatient claims, and this one is ${claim?.value}`,
      });
    }
  },
});
