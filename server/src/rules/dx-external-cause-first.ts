import type { Diagnosis, Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { isLeading, leadingName, writtenLeadingDiagnosis } from './support/diagnosis-roles.js';

export default defineRule({
  meta: {
    id: 'dx-external-cause-first',
    summary: 'An external cause code is the principal or first-listed diagnosis.',
    why: 'External cause codes say how a condition came about, not what it is. The condition comes first; Medicare returns claims of every setting otherwise.',
    severity: 'error',
    sources: [
      'Medicare Code Editor, edit 2 (external cause of morbidity code as principal diagnosis)',
      'I/OCE, edit 5 (external cause of morbidity code cannot be used as principal diagnosis)',
      'ICD-10-CM Official Guidelines, Section I.C.20.a (general external cause coding guidelines)',
    ],
    data: ['Medicare Code Editor attributes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: pedestrian-hit-by-scooter
claim: professional
from: 2023-02-14
diagnoses: [V03.10XA, S80.11XA]
`,
        good: `encounter: pedestrian-hit-by-scooter
claim: professional
from: 2023-02-14
diagnoses: [S80.11XA, V03.10XA]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['VWXY'] },

  checkEncounter(encounter, context) {
    const first = writtenLeadingDiagnosis(encounter);
    if (first?.code === undefined || !isExternalCause(first, context)) return;
    const { text, span } = first.code;
    context.report({
      span,
      message: `${text} is an external cause and cannot be ${leadingName(first)}`,
      fixes: conditionFirst(encounter, first, context),
    });
  },
});

function isExternalCause({ code }: Diagnosis, { codes }: RuleContext): boolean {
  if (code?.date === undefined || code.system !== 'icd10cm') return false;
  return codes.hasAttribute('icd10cm', code.text, 'ecodepdx', code.date) === true;
}

/** The first condition comes before the causes that stand before it. */
function conditionFirst(encounter: Encounter, first: Diagnosis, context: RuleContext): Fix[] {
  const condition = encounter.diagnoses.find(
    (other) =>
      other.role === 'other' && other.code !== undefined && !isExternalCause(other, context) && !isLeading(other),
  );
  if (condition?.code === undefined) return [];
  const edits = context.file.edits?.moveDiagnosis(encounter, condition, first) ?? [];
  return edits.length === 0 ? [] : [{ title: `Move ${condition.code.text} to the front`, kind: 'edit', edits }];
}
