import { compact } from '../../../codesets/src/shapes.js';
import type { Diagnosis, ServiceLine } from '../model/encounter.js';
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
    why: 'It may be meant so: a diagnosis can be reported without supporting a service. Often a pointer was forgotten, and the service looks less necessary than it was. Said only where lines have pointers and one has room for more, and not of external causes, status and history codes.',
    severity: 'hint',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 items 21 and 24E)',
      'ICD-10-CM Official Guidelines, Section I.C.21.c.3 and I.C.21.c.4 (status and history codes)',
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
    const pointers = new Set(encounter.lines.flatMap(pointersOf));
    if (pointers.size === 0 || encounter.lines.every(isFull)) return;
    const lines = encounter.lines.flatMap((line, index) => (hasRoom(line) ? { line, index } : []));
    for (const [index, diagnosis] of encounter.diagnoses.entries()) {
      if (diagnosis.code === undefined || pointers.has(index + 1) || isCircumstance(diagnosis)) continue;
      const { text, span } = diagnosis.code;
      const fixes = pointTo(index + 1, text, lines, context);
      context.report({ span, message: `${text} is pointed to by no line`, fixes });
    }
  },
});

/**
 * Status (ICD-10-CM Official Guidelines, Section I.C.21.c.3: Z14-Z19, Z22, Z28.3, Z33.1, Z66-Z68, Z74.01, Z76.82, Z78,
 * Z79, Z88-Z99), social determinants (Z55-Z65), history (Z80-Z87), the outcome of a delivery (Z37) and the weeks of a
 * pregnancy (Z3A): they say something of the patient, and rarely are what a service was for.
 */
const CIRCUMSTANCES = /^(?:Z1[4-9]|Z22|Z283|Z331|Z37|Z3A|Z5[5-9]|Z6[0-8]|Z7401|Z7682|Z7[89]|Z[89])/;

function isCircumstance({ role, code }: Diagnosis): boolean {
  const written = compact(code?.text ?? '');
  return role === 'external-cause' || /^[V-Y]/.test(written) || CIRCUMSTANCES.test(written);
}

/** A line that has room for a pointer, with its position among all lines. */
interface Candidate {
  readonly line: ServiceLine;
  readonly index: number;
}

function pointTo(position: number, text: string, lines: readonly Candidate[], { file }: RuleContext): Fix[] {
  const fixes: Fix[] = [];
  for (const { line, index } of lines) {
    if (fixes.length === MOST_OFFERS) break;
    const edits = file.edits?.setPointers(line, [...pointersOf(line), position]) ?? [];
    if (edits.length > 0) fixes.push({ title: `Point ${nameOf(line, index)} to ${text}`, kind: 'edit', edits });
  }
  return fixes;
}

function hasRoom(line: ServiceLine): boolean {
  const own = pointersOf(line);
  return own.length > 0 && own.length < MOST_POINTERS && !own.some(Number.isNaN);
}

/** Every place for a pointer is taken; a line without pointers has room. */
function isFull({ pointers }: ServiceLine): boolean {
  return pointers.length >= MOST_POINTERS;
}

function pointersOf({ pointers }: ServiceLine): number[] {
  return pointers.map(({ value }) => value);
}

function nameOf({ code }: ServiceLine, index: number): string {
  return code === undefined ? `line ${index + 1}` : `line ${index + 1} (${code.text})`;
}
