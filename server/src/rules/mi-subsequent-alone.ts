import { defineRule } from './rule.js';
import { isBelow } from './support/code-ranges.js';
import { mentionsLike, reportedDiagnoses } from './support/reported-diagnoses.js';

/** I21, whole or not, but for the infarctions of other types (I21.A), which I22 does not follow (Section I.C.9.e.4). */
const INITIAL = /^I21(?!A)/;

export default defineRule({
  meta: {
    id: 'mi-subsequent-alone',
    summary: 'A subsequent myocardial infarction (I22) is reported without the initial one (I21).',
    why: 'I22 is a new infarction within four weeks of another, and is always reported with the code of that one. After four weeks a new infarction is I21 again.',
    severity: 'warning',
    sources: ['ICD-10-CM Official Guidelines, Section I.C.9.e.4 (subsequent acute myocardial infarction)'],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: chest-pain
claim: outpatient
from: 2023-02-14
diagnoses: [I22.2]
`,
        good: `encounter: chest-pain
claim: outpatient
from: 2023-02-14
diagnoses: [I22.2, I21.4]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['I'] },

  checkEncounter(encounter, context) {
    const subsequent = reportedDiagnoses(encounter, context).find(({ code }) => isBelow(code, 'I22'));
    if (subsequent === undefined || mentionsLike(encounter, INITIAL)) return;
    const { span, text } = subsequent.reference;
    context.report({ span, message: `${text} needs the initial infarction, which is at most four weeks old: I21` });
  },
});
