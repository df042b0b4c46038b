import { compact } from '../../../codesets/src/shapes.js';
import type { CodeReference, Diagnosis, Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { isLeading, leadingName } from './support/diagnosis-roles.js';

export default defineRule({
  meta: {
    id: 'dx-duplicate',
    summary: 'The same diagnosis code is reported twice on one encounter.',
    why: 'Each unique code is reported once for an encounter, also for two sides or two conditions that share it. Payers return claims with a duplicate. That holds for place, activity and status of an external cause (Y92, Y93, Y99) too. The admitting diagnosis and the reason for the visit stand in places of their own and may repeat a code; a payer’s record of an answered claim may repeat the principal diagnosis once.',
    severity: 'error',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.B.12 (reporting the same diagnosis code more than once)',
      'ICD-10-CM Official Guidelines, Section I.C.20.b, c and k (place, activity and status are used only once)',
      'Medicare Code Editor, edit 3 (duplicate of principal diagnosis)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9, I10]
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const same of byCode(encounter).values()) {
      const kept = same.find(({ diagnosis }) => isLeading(diagnosis)) ?? same[0];
      if (kept === undefined) continue;
      const repeats = same.filter((entry) => entry !== kept);
      // Payers' records name the principal diagnosis by itself, and once more where it stands among all of them.
      const isRepeatedByPayer = encounter.isAnswer === true && isLeading(kept.diagnosis);
      for (const entry of isRepeatedByPayer ? repeats.slice(1) : repeats) {
        reportDuplicate(entry, kept, encounter, context);
      }
    }
  },
});

interface Entry {
  readonly diagnosis: Diagnosis;
  readonly code: CodeReference;
  /** As pointers count: from 1. */
  readonly position: number;
}

function byCode({ diagnoses }: Encounter): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const [index, diagnosis] of diagnoses.entries()) {
    const { code, role } = diagnosis;
    if (code === undefined || code.system !== 'icd10cm' || role === 'admitting' || role === 'reason-for-visit')
      continue;
    const key = compact(code.text);
    const entry = { diagnosis, code, position: index + 1 };
    const same = found.get(key);
    if (same === undefined) found.set(key, [entry]);
    else same.push(entry);
  }
  return found;
}

function reportDuplicate({ diagnosis, code }: Entry, kept: Entry, encounter: Encounter, context: RuleContext): void {
  const place = isLeading(kept.diagnosis) ? leadingName(kept.diagnosis) : `diagnosis ${kept.position}`;
  const edits = context.file.edits?.removeDiagnosis(encounter, diagnosis, kept.diagnosis) ?? [];
  const title = `Remove the second ${code.text}`;
  const fixes: Fix[] = edits.length > 0 ? [{ title, kind: 'edit', edits }] : [];
  context.report({
    span: code.span,
    message: `${code.text} is already reported as ${place}`,
    fixes,
    related: [{ span: kept.code.span, message: 'Reported here' }],
  });
}
