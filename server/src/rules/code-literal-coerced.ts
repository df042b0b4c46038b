import { defineRule } from './rule.js';

export default defineRule({
  meta: {
    id: 'code-literal-coerced',
    summary: 'A code without quotes is read as a number, a truth value or infinity and loses its identity.',
    why: 'Readers of the file get 450 or 296 for 0450, 100 for 00100 and Infinity for 3E03317: the code is gone before anything can check it.',
    severity: 'error',
    sources: [
      'YAML 1.2.2, section 10.3.2 (tag resolution of the core schema)',
      'YAML 1.1 type repository (int, float, bool)',
    ],
    data: [],
    fix: 'always',
    examples: [
      {
        bad: `encounter: infusion-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [E11.9]
lines:
  - { revenue: 0636, code: J1815, units: 2 }
`,
        good: `encounter: infusion-visit
claim: outpatient
from: 2020-11-02
billType: "0131"
diagnoses: [E11.9]
lines:
  - { revenue: "0636", code: J1815, units: 2 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkReference(reference, { report, replaceCode }) {
    if (reference.readAs === undefined) return;
    report({
      span: reference.span,
      message: `${reference.text} without quotes is read as ${reference.readAs}, not as a code`,
      fixes: [{ title: `Quote ${reference.text}`, kind: 'repair', edits: [replaceCode(reference, reference.text)] }],
    });
  },
});
