import type { ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';

/** Components of the composite diagnosis code pointer, and the characters that CMS-1500 item 24E takes. */
const MOST_POINTERS = 4;

/** Diagnoses that a professional claim can carry: A to L. */
const LAST_POSITION = 12;

export default defineRule({
  meta: {
    id: 'dx-pointer-limit',
    summary:
      'A line of a professional claim has more than four diagnosis pointers, or one beyond the twelfth diagnosis.',
    why: 'The claim has room for four pointers a line, each to one of twelve diagnoses (1 to 12, A to L on paper). What does not fit is lost or refused.',
    severity: 'error',
    claims: ['professional'],
    sources: [
      'ASC X12N 837 professional (005010X222), SV107, composite C004 (four components), and HI (twelve diagnoses)',
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 items 21 and 24E)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, E78.5, J45.909, Z79.4]
lines:
  - { code: G0439, diagnoses: [A, B, C, D, E] }
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10, E78.5, J45.909, Z79.4]
lines:
  - { code: G0439, diagnoses: [A, B, C, D] }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter({ lines, diagnoses }, context) {
    for (const line of lines) {
      checkCount(line, context);
      for (const { value, span } of line.pointers) {
        // A pointer that cannot be read is no number.
        if (!(value > LAST_POSITION && value <= diagnoses.length)) continue;
        const message = `${value} is beyond the ${LAST_POSITION} diagnoses that a professional claim can point to`;
        context.report({
          span,
          message,
          fixes: keep(line, (position) => position !== value, 'Remove the pointer', context),
        });
      }
    }
  },
});

function checkCount(line: ServiceLine, context: RuleContext): void {
  const fifth = line.pointers[MOST_POINTERS];
  if (fifth === undefined) return;
  const { start, end } = fifth.span;
  const written = context.file.text.slice(start, end).trim();
  context.report({
    span: fifth.span,
    message: `${written} is pointer ${MOST_POINTERS + 1} of the line: there is room for ${MOST_POINTERS}`,
    fixes: keep(line, (_, index) => index < MOST_POINTERS, `Keep the first ${MOST_POINTERS} pointers`, context),
  });
}

function keep(
  line: ServiceLine,
  isKept: (position: number, index: number) => boolean,
  title: string,
  { file }: RuleContext,
): Fix[] {
  const kept = line.pointers.map(({ value }) => value).filter(isKept);
  const edits = file.edits?.setPointers(line, kept) ?? [];
  return edits.length === 0 ? [] : [{ title, kind: 'edit', edits }];
}
