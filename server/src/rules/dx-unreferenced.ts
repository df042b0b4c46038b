import { compact } from '../../../codesets/src/shapes.js';
import type { Diagnosis, Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';

/** Pointers that a line has room for (ASC X12N 837 professional, SV107). */
const MOST_POINTERS = 4;

/** Offers of one finding: a menu, not the whole claim. */
const MOST_OFFERS = 5;

export default defineRule({
  meta: {
    id: 'dx-unreferenced',
    summary: 'No line of a professional claim points to a diagnosis.',
    why: 'It may be meant so: a diagnosis can be reported without supporting a service. Often a pointer was forgotten, and the service looks less necessary than it was. Said only where lines have pointers, and not of external causes.',
    severity: 'hint',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 items 21 and 24E)',
      'ASC X12N 837 professional (005010X222), SV107 (composite diagnosis code pointer)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10]
lines: [{ code: G0108, diagnoses: [1] }]
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, I10]
lines: [{ code: G0108, diagnoses: [1, 2] }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const pointers = encounter.lines.flatMap((line) => line.pointers.map(({ value }) => value));
    if (pointers.length === 0) return;
    for (const [index, diagnosis] of encounter.diagnoses.entries()) {
      if (diagnosis.code === undefined || pointers.includes(index + 1) || isExternalCause(diagnosis)) continue;
      const { text, span } = diagnosis.code;
      const fixes = pointTo(index + 1, text, encounter, context);
      context.report({ span, message: `${text} is pointed to by no line`, fixes });
    }
  },
});

function isExternalCause({ role, code }: Diagnosis): boolean {
  return role === 'external-cause' || /^[V-Y]/.test(compact(code?.text ?? ''));
}

function pointTo(position: number, text: string, { lines }: Encounter, { file }: RuleContext): Fix[] {
  const fixes = lines.flatMap((line, index): Fix[] => {
    const own = line.pointers.map(({ value }) => value);
    if (own.length === 0 || own.length >= MOST_POINTERS || own.some(Number.isNaN)) return [];
    const edits = file.edits?.setPointers(line, [...own, position]) ?? [];
    return edits.length === 0 ? [] : [{ title: `Point ${nameOf(line, index)} to ${text}`, kind: 'edit', edits }];
  });
  return fixes.slice(0, MOST_OFFERS);
}

function nameOf({ code }: ServiceLine, index: number): string {
  return code === undefined ? `line ${index + 1}` : `line ${index + 1} (${code.text})`;
}
