import type { CodeNode } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { rewordedBilateral } from './support/bilateral.js';
import { lateralityOf } from './support/laterality.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'dx-laterality-pair',
    summary: 'The right and the left code are both reported where one bilateral code says the same.',
    why: 'A bilateral condition takes the bilateral code; two codes for one side each are only for conditions that have none. Codes that differ in more than the side (another stage, another encounter) and pairs with different present-on-admission indicators are left alone.',
    severity: 'warning',
    sources: ['ICD-10-CM Official Guidelines, Section I.B.13 (laterality)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: cataracts
claim: professional
from: 2023-02-14
diagnoses: [H25.11, H25.12]
`,
        good: `encounter: cataracts
claim: professional
from: 2023-02-14
diagnoses: [H25.13]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    for (const first of reported) {
      const { side, siblings } = lateralityOf(first, context.codes) ?? {};
      if (side !== 'right' && side !== 'left') continue;
      const other = siblings?.[side === 'right' ? 'left' : 'right'];
      const second = reported.slice(reported.indexOf(first) + 1).find(({ code }) => code === other?.id);
      if (second === undefined || first.diagnosis.poa?.value !== second.diagnosis.poa?.value) continue;
      const bilateral = siblings?.bilateral ?? rewordedBilateral(first, context.codes);
      if (bilateral === undefined) continue;
      context.report({
        span: second.reference.span,
        message: `${second.reference.text} is the other side of ${first.code}: both together are ${bilateral.id}`,
        related: [{ span: first.reference.span, message: `${first.code}: ${first.title}` }],
        fixes: merge(encounter, first, second, bilateral, context),
      });
    }
  },
});

/** One code becomes the bilateral one, the other goes. No line may lose its only pointer to the condition by that. */
function merge(
  encounter: Encounter,
  first: ReportedDiagnosis,
  second: ReportedDiagnosis,
  bilateral: CodeNode,
  context: RuleContext,
): Fix[] {
  const [kept, gone] = canGo(encounter, second, first) ? [first, second] : [second, first];
  if (!canGo(encounter, gone, kept)) return [];
  const removed = context.file.edits?.removeDiagnosis(encounter, gone.diagnosis) ?? [];
  if (removed.length === 0) return [];
  const edits = [context.replaceCode(kept.reference, bilateral.id), ...removed];
  return [{ title: `Use ${bilateral.id} for both sides`, kind: 'edit', edits }];
}

/** Every line that points at what goes also points at what stays. */
function canGo(encounter: Encounter, gone: ReportedDiagnosis, kept: ReportedDiagnosis): boolean {
  const position = (one: ReportedDiagnosis) => encounter.diagnoses.indexOf(one.diagnosis) + 1;
  return encounter.lines.every(({ pointers }) => {
    const values = pointers.map(({ value }) => value);
    return !values.includes(position(gone)) || values.includes(position(kept));
  });
}
