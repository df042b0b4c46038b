import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import {
  FORMER_EXEMPT,
  type IndicatedDiagnosis,
  indicatedDiagnoses,
  indicatorChoices,
  POA_INDICATORS,
  withIndicator,
} from './support/present-on-admission.js';

export default defineRule({
  meta: {
    id: 'poa-invalid',
    summary: 'A present-on-admission indicator is none of Y, N, U and W.',
    why: 'The claim knows no other values. The 1 of older claims marked exempt codes only; on a code that is not exempt it says nothing, and Medicare returns the claim.',
    severity: 'error',
    claims: ['inpatient'],
    sources: [
      'CMS, Hospital-Acquired Conditions and Present on Admission Indicator Reporting, coding (POA indicator options)',
      'X12 request for interpretation 2797 (005010X223 knows N, U, W and Y)',
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
  - { code: J18.9, poa: X }
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const indicated of indicatedDiagnoses(encounter, context)) {
      const { diagnosis, code, indicator } = indicated;
      if (!isWrong(indicated)) continue;
      const isFormer = indicator === FORMER_EXEMPT;
      context.report({
        span: diagnosis.poa?.span ?? code.span,
        message: isFormer
          ? `${indicator} stands for codes exempt from present-on-admission reporting, and ${code.text} is not exempt`
          : `${indicator} is not a present-on-admission indicator: Y, N, U or W`,
        fixes: fixesFor(indicated, context),
      });
    }
  },
});

function isWrong({ indicator, exempt }: IndicatedDiagnosis): boolean {
  if (indicator === '' || exempt === true) return false;
  return indicator === FORMER_EXEMPT ? exempt === false : POA_INDICATORS[indicator] === undefined;
}

function fixesFor({ diagnosis, indicator }: IndicatedDiagnosis, context: RuleContext): Fix[] {
  const capital = indicator.toUpperCase();
  if (POA_INDICATORS[capital] === undefined) return indicatorChoices(diagnosis, context);
  return withIndicator(diagnosis, capital, `Write ${capital}`, 'repair', context);
}
