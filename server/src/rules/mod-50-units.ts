import { defineRule } from './rule.js';
import { fix, modifierAmong } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';

const BOTH_SIDES: ReadonlySet<string> = new Set(['50']);

export default defineRule({
  meta: {
    id: 'mod-50-units',
    summary: 'A Medicare line with modifier 50 has more than one unit.',
    why: 'Medicare takes a bilateral procedure as one line with modifier 50 and one unit: two units claim it for four sides, and exceed the medically unlikely edit of many codes. Other payers have their own ways, so only Medicare claims are checked.',
    severity: 'warning',
    claims: ['professional', 'outpatient'],
    sources: [
      'NCCI Policy Manual for Medicare Services, chapter I, section V (medically unlikely edits)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 4 (modifier 50)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: eye-clinic
claim: outpatient
from: 2020-11-02
payer: medicare
billType: "0131"
diagnoses: [H25.13]
lines:
  - { revenue: "0361", code: C9757, modifiers: ["50"], units: 2 }
`,
        good: `encounter: eye-clinic
claim: outpatient
from: 2020-11-02
payer: medicare
billType: "0131"
diagnoses: [H25.13]
lines:
  - { revenue: "0361", code: C9757, modifiers: ["50"], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter(encounter, { file, report }) {
    if (!isMedicare(encounter)) return;
    for (const line of encounter.lines) {
      const { units } = line;
      if (units === undefined || !(units.value > 1) || modifierAmong(line, BOTH_SIDES) === undefined) continue;
      report({
        span: units.span,
        message: `${units.value} units with modifier 50: Medicare takes a procedure on both sides as one unit`,
        fixes: fix('Set units to 1', file.edits?.setUnits(line, 1), 'edit'),
      });
    }
  },
});
