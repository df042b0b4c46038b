import { defineRule } from './rule.js';
import { allAreKnown } from './support/note-instructions.js';
import { mentions, reportedDiagnoses } from './support/reported-diagnoses.js';

/** A trimester in the title: the pregnancy goes on, so its week can be given. */
const PREGNANT = /\b(?:first|second|third) trimester\b/i;

/** Chapter 15 of a pregnancy that ended in abortion, or its elective termination: no week belongs to them. */
const ABORTIVE = ['O00', 'O01', 'O02', 'O03', 'O04', 'O05', 'O06', 'O07', 'O08', 'Z33.2'];

export default defineRule({
  meta: {
    id: 'ob-z3a-missing',
    summary: 'A code of chapter 15 names a trimester, and no code from Z3A gives the week of the pregnancy.',
    why: 'The chapter asks for a code from Z3A if the week is known. Pregnancies with abortive outcome, elective termination and conditions after delivery take none, so only codes with a trimester in their title count, and none where such a code is on the encounter.',
    severity: 'info',
    sources: [
      'ICD-10-CM Tabular List, chapter 15, “use additional code” note',
      'ICD-10-CM Official Guidelines, Section I.C.21.c.11 (weeks of gestation)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: prenatal-visit
claim: professional
from: 2025-11-03
diagnoses: [O26.893]
`,
        good: `encounter: prenatal-visit
claim: professional
from: 2025-11-03
diagnoses: [O26.893, Z3A.32]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['O'] },

  checkEncounter(encounter, context) {
    const pregnancy = reportedDiagnoses(encounter, context).find(
      ({ code, title }) => code.startsWith('O') && PREGNANT.test(title),
    );
    if (pregnancy === undefined || mentions(encounter, 'Z3A', ...ABORTIVE) || !allAreKnown(encounter, context)) return;
    context.report({
      span: pregnancy.reference.span,
      message: `${pregnancy.code} is not followed by the week of the pregnancy (Z3A.-)`,
    });
  },
});
