import { defineRule } from './rule.js';
import { categoryOf, isDiabetes } from './support/code-ranges.js';
import { removal } from './support/diagnosis-fixes.js';
import { reportedDiagnoses } from './support/reported-diagnoses.js';

const UNCOMPLICATED = /\bwithout complications?\b/i;
const COMPLICATED = /\bwith\b/i;

export default defineRule({
  meta: {
    id: 'dm-uncomplicated-contradiction',
    summary: 'Diabetes without complications is reported beside a complication of the same type of diabetes.',
    why: 'Both cannot be true. The codes with complications say that there is diabetes; the code without them adds nothing and contradicts.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.4.a (diabetes mellitus: as many codes as the complications need)',
      'ICD-10-CM Tabular List, titles of E08-E13',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11.65, E11.9]
`,
        good: `encounter: diabetes-follow-up
claim: professional
from: 2023-02-14
diagnoses: [E11.65]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['E'] },

  checkEncounter(encounter, context) {
    const diabetes = reportedDiagnoses(encounter, context).filter(({ code }) => isDiabetes(code));
    const complicated = diabetes.filter(({ title }) => COMPLICATED.test(title) && !UNCOMPLICATED.test(title));
    for (const plain of diabetes.filter(({ title }) => UNCOMPLICATED.test(title))) {
      const other = complicated.find(({ code }) => categoryOf(code) === categoryOf(plain.code));
      if (other === undefined) continue;
      context.report({
        span: plain.reference.span,
        message: `${plain.reference.text} says without complications, but ${other.code} is one`,
        related: [{ span: other.reference.span, message: `${other.code}: ${other.title}` }],
        fixes: removal(encounter, plain, context),
      });
    }
  },
});
