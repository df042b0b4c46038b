import { defineRule } from './rule.js';
import { inRanges, lineCode, type NumberRange } from './support/code-numbers.js';
import { isVisit } from './support/evaluation-and-management.js';
import { modifiersAmong, removeModifier } from './support/line-modifiers.js';

/** Reference laboratory, repeated test, waived test. */
const OF_LABORATORY = new Set(['90', '91', 'QW']);

/**
 * Services that no reading takes for a laboratory test: anesthesia, surgery without the drawing of blood, radiology
 * without nuclear medicine, which has breath tests. Medicine and Level II have tests among them and are left alone.
 */
const NO_TESTS: readonly NumberRange[] = [
  [100, 1999],
  [10004, 36399],
  [36600, 69990],
  [70010, 77999],
];

export default defineRule({
  meta: {
    id: 'mod-91-nonlab',
    summary: 'A modifier of laboratory tests (90, 91, QW) is on a visit, an operation, anesthesia or an image.',
    why: 'Modifier 90 is a test that another laboratory did, 91 one that was repeated on the day, QW one that needs no full certificate: on any other service they are invalid. A repeated procedure takes 76 or 77.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 16 (laboratory services)',
      'HCPCS Level II, modifier QW (CLIA waived test)',
    ],
    data: ['Numbers of CPT codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: outpatient
from: 2023-02-14
diagnoses: [J18.9]
lines: [{ code: G0463, revenue: "0510", modifiers: ["91"], units: 1 }]
`,
        good: `encounter: clinic-visit
claim: outpatient
from: 2023-02-14
diagnoses: [J18.9]
lines: [{ code: G0463, revenue: "0510", units: 1 }]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter({ lines }, context) {
    for (const line of lines) {
      const code = lineCode(line);
      if (!isVisit(code) && !inRanges(code, NO_TESTS)) continue;
      for (const modifier of modifiersAmong(line, OF_LABORATORY)) {
        const message = `${modifier.text} is for laboratory tests; ${code} is none`;
        context.report({ span: modifier.span, message, fixes: removeModifier(line, modifier, context) });
      }
    }
  },
});
