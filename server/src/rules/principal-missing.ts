import type { Diagnosis, Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { ICD10_FIRST_DAY } from './support/code-state.js';
import { isLeading } from './support/diagnosis-roles.js';
import { governingDate } from './support/governing-date.js';

/** Lines of an ambulance claim, and lines that carry no code. */
const AMBULANCE = /^(?:A0\d{3})?$/;

export default defineRule({
  meta: {
    id: 'principal-missing',
    summary: 'A claim names no principal or first-listed diagnosis.',
    why: 'Every claim names the condition that chiefly occasioned it; grouping, medical necessity and most edits start there. (An encounter without diagnoses, lines and procedures is taken for one that is not coded yet. Ambulance suppliers may leave the diagnosis to the record.)',
    severity: 'error',
    needs: ['diagnoses'],
    sources: [
      'ICD-10-CM Official Guidelines, Section II (selection of principal diagnosis) and Section IV.A (first-listed condition)',
      'ASC X12N 837 (005010X222 and 005010X223), HI (principal diagnosis)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
diagnoses:
  - { code: R07.9, role: reason-for-visit }
`,
        good: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
diagnoses:
  - { code: R07.9, role: reason-for-visit }
  - I20.9
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, { report }) {
    const { diagnoses, claim, anchor } = encounter;
    const missing = claim?.value === 'inpatient' ? 'principal' : 'first-listed';
    const coded = diagnoses.find(({ code }) => code !== undefined);
    if (coded?.code !== undefined && !diagnoses.some(isLeading)) {
      report({
        span: coded.code.span,
        message: `${coded.code.text} is ${described(coded)}, and no diagnosis is ${missing}`,
      });
    } else if (diagnoses.length === 0 && isOfIcd10Days(encounter) && reportsServices(encounter)) {
      report({ span: anchor, message: `The claim reports services and has no diagnosis, so none that is ${missing}` });
    }
  },
});

/** Diagnoses of earlier days are those of ICD-9-CM, which are left alone. */
function isOfIcd10Days(encounter: Encounter): boolean {
  const date = governingDate(encounter);
  return date !== undefined && date >= ICD10_FIRST_DAY;
}

/** True for a claim of a known kind with coded services other than the ride in an ambulance. */
function reportsServices({ claim, lines, procedures }: Encounter): boolean {
  if (claim === undefined) return false;
  return procedures.some(({ code }) => code !== undefined) || lines.some((line) => !AMBULANCE.test(lineCode(line)));
}

function described({ role }: Diagnosis): string {
  switch (role) {
    case 'admitting':
      return 'the admitting diagnosis';
    case 'reason-for-visit':
      return 'the reason for the visit';
    case 'external-cause':
      return 'an external cause';
    default:
      return 'a further diagnosis';
  }
}
