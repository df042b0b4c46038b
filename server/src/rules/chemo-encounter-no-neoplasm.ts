import { defineRule } from './rule.js';
import { allAreKnown } from './support/note-instructions.js';
import { mentions, reportedDiagnoses } from './support/reported-diagnoses.js';

/** Encounters for antineoplastic radiation therapy, chemotherapy and immunotherapy, by their official titles. */
const THERAPY = /^(?:Z51\.0|Z51\.1)/;

/** Chapter 2, neoplasms: C00-D49. */
const NEOPLASMS = ['C', 'D0', 'D1', 'D2', 'D3', 'D4'];

export default defineRule({
  meta: {
    id: 'chemo-encounter-no-neoplasm',
    summary: 'An encounter for antineoplastic therapy (Z51.0, Z51.1-) names no neoplasm.',
    why: 'Z51.0, Z51.11 and Z51.12 are first-listed for the therapy, and the neoplasm that is treated follows as a secondary diagnosis. A history of neoplasm (Z85) does not stand for one that is under treatment. Therapy of a disease that is no neoplasm is coded to that disease, not to Z51.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.2.e.2 (encounter for chemotherapy, immunotherapy and radiation therapy)',
      'ICD-10-CM Tabular List, notes at Z51 and Z51.1',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: infusion
claim: outpatient
from: 2025-11-03
diagnoses: [Z51.11, I10]
`,
        good: `encounter: infusion
claim: outpatient
from: 2025-11-03
diagnoses: [Z51.11, C50.911, I10]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Z'] },

  checkEncounter(encounter, context) {
    const therapy = reportedDiagnoses(encounter, context).find(({ code }) => THERAPY.test(code));
    if (therapy === undefined || mentions(encounter, ...NEOPLASMS) || !allAreKnown(encounter, context)) return;
    context.report({
      span: therapy.reference.span,
      message: `${therapy.code} names a therapy, and no diagnosis the neoplasm that is treated`,
    });
  },
});
