import { hasShape } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';

export default defineRule({
  meta: {
    id: 'cpt-unverifiable',
    summary: 'CPT codes are checked for their shape only, because no licensed CPT table is loaded. Said once per file.',
    why: 'CPT belongs to the American Medical Association and is not part of this product. Silence about a CPT code means that nobody looked, not that the code is right.',
    severity: 'info',
    sources: ['45 CFR 162.1002 (CPT and HCPCS for the services of physicians and others)'],
    data: ['Whether a licensed CPT table is loaded'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: office-visit
claim: professional
from: 2020-11-02
place: "11"
diagnoses: [I10]
lines:
  - { code: "99213", diagnoses: [1], units: 1 }
`,
        good: `encounter: office-visit
claim: professional
from: 2020-11-02
place: "11"
diagnoses: [I10]
lines:
  - { code: G0463, diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkFile({ file, codes, report }) {
    if (codes.systems.includes('cpt')) return;
    // Of the members of a code set nothing else is checked either.
    const first = file.references.find(
      ({ system, text, use }) => system === 'cpt' && use !== 'definition' && hasShape('cpt', text),
    );
    if (first === undefined) return;
    report({
      span: first.span,
      message: `${first.text} and the other CPT codes of this file are checked for their shape only: no licensed CPT table is loaded`,
    });
  },
});
