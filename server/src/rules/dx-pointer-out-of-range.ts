import type { Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';

export default defineRule({
  meta: {
    id: 'dx-pointer-out-of-range',
    summary: 'A diagnosis pointer of a professional claim line points to no diagnosis.',
    why: 'A pointer names the position of a diagnosis of the same claim. A payer cannot tell why the service was rendered when nothing stands there, and rejects the claim.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'ASC X12N 837 professional (005010X222), SV107 (composite diagnosis code pointer)',
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 item 24E)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, Z79.4]
lines:
  - { code: G0439, diagnoses: [A, D] }
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, Z79.4]
lines:
  - { code: G0439, diagnoses: [A, C] }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    // Without any diagnosis it is the list that is missing: principal-missing says so, or what could not be read.
    if (encounter.diagnoses.length === 0) return;
    for (const line of encounter.lines) checkLine(line, encounter, context);
  },
});

function checkLine(line: ServiceLine, { diagnoses }: Encounter, context: RuleContext): void {
  const count = diagnoses.length;
  for (const [index, { value, span }] of line.pointers.entries()) {
    if (Number.isNaN(value) || (value >= 1 && value <= count)) continue;
    const written = context.file.text.slice(span.start, span.end).trim();
    const message = `${written} points to no diagnosis: ${howMany(count)}`;
    context.report({ span, message, fixes: withoutPointer(line, index, context) });
  }
}

function howMany(count: number): string {
  return count === 1 ? 'the claim has one' : `the claim has ${count}`;
}

function withoutPointer(line: ServiceLine, index: number, { file }: RuleContext): Fix[] {
  const others = line.pointers.filter((_, position) => position !== index).map(({ value }) => value);
  const edits = file.edits?.setPointers(line, others) ?? [];
  return edits.length === 0 ? [] : [{ title: 'Remove the pointer', kind: 'edit', edits }];
}
