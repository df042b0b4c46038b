import { defineRule } from './rule.js';
import { move } from './support/diagnosis-fixes.js';
import { carries } from './support/inpatient-stay.js';
import { allAreKnown } from './support/note-instructions.js';
import { mentionsLike, reportedDiagnoses, reportedLeadingDiagnosis } from './support/reported-diagnoses.js';

const SEVERE_SEPSIS = 'R65.2';

/**
 * Where the underlying infection may be coded: infections, COVID-19, those of pregnancy and of the newborn, and those
 * that follow a procedure or an injury. Wider than the list of the note, which gives examples. Chronic viral hepatitis
 * (B18) is no sepsis, and B95 to B97 only name the organism of an infection that is coded elsewhere.
 */
const INFECTIONS = /^(?:A|B(?!18|9[567])|O|P|T8[0-8]|U07|K6811)/;

/** Codes that are a systemic infection beyond doubt: what moves before severe sepsis. */
const SYSTEMIC = /^(?:A40|A41|A02\.1|A22\.7|A26\.7|A32\.7|A42\.7|A54\.86|B37\.7|O85|T81\.44)/;

export default defineRule({
  meta: {
    id: 'sepsis-r652-principal',
    summary: 'Severe sepsis (R65.2-) is the principal diagnosis, or no infection is coded behind it.',
    why: 'R65.2- only adds the severity: the systemic infection comes first, R65.2- follows, then the organ dysfunctions. It can never be principal. Since 2017-10-01 the Medicare Code Editor refuses it there, which dx-unacceptable-principal reports; this rule then watches for the infection.',
    severity: 'error',
    claims: ['inpatient'],
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.1.d.1.b and I.C.1.d.3 (severe sepsis, sequencing)',
      'ICD-10-CM Tabular List, “code first” note at R65.2',
    ],
    data: ['ICD-10-CM order files', 'Medicare Code Editor attributes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: septic-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-10
diagnoses:
  - { code: J96.01, poa: Y }
  - { code: R65.20, poa: Y }
`,
        good: `encounter: septic-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-10
diagnoses:
  - { code: A41.9, poa: Y }
  - { code: R65.20, poa: Y }
  - { code: J96.01, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['R'] },

  checkEncounter(encounter, context) {
    const severe = reportedDiagnoses(encounter, context).find(({ code }) => code.startsWith(SEVERE_SEPSIS));
    if (severe === undefined || !allAreKnown(encounter, context)) return;
    const { code, reference } = severe;
    const leads = severe === reportedLeadingDiagnosis(encounter, context);
    if (leads && carries(reference, 'unacceptable', context.codes)) return;
    if (!leads && mentionsLike(encounter, INFECTIONS)) return;
    const infection = reportedDiagnoses(encounter, context).find((other) => SYSTEMIC.test(other.code));
    context.report({
      span: reference.span,
      message: leads
        ? `${code} is the principal diagnosis: the underlying infection must come first`
        : `${code} stands without the infection that caused it`,
      fixes: leads && infection !== undefined ? move(encounter, infection, severe, context) : [],
    });
  },
});
