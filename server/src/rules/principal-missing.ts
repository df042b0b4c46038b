import type { Diagnosis } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { isLeading } from './support/diagnosis-roles.js';

export default defineRule({
  meta: {
    id: 'principal-missing',
    summary: 'An encounter has diagnoses, but none of them is principal or first-listed.',
    why: 'Every claim names the condition that chiefly occasioned it; grouping, medical necessity and most edits start there. (An encounter without any diagnosis is taken for one that is not coded yet.)',
    severity: 'error',
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

  checkEncounter({ diagnoses, claim }, { report }) {
    const coded = diagnoses.find(({ code }) => code !== undefined);
    if (coded?.code === undefined || diagnoses.some(isLeading)) return;
    const missing = claim?.value === 'inpatient' ? 'principal' : 'first-listed';
    report({
      span: coded.code.span,
      message: `${coded.code.text} is ${described(coded)}, and no diagnosis is ${missing}`,
    });
  },
});

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
