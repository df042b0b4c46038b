import { compact } from '../../../codesets/src/shapes.js';
import { defineRule } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import { isEmergencyVisit } from './support/evaluation-and-management.js';

/**
 * Places that are an office or an outpatient setting and no emergency department. Inpatients (21) and telehealth (02,
 * 10) are left out: their place of service tells where the patient is registered or at home, not where the visit was.
 */
const NO_EMERGENCY_DEPARTMENT: ReadonlySet<string> = new Set(['11', '17', '19', '20', '22', '49', '50', '71', '72']);
const EMERGENCY_ROOM = '23';

export default defineRule({
  meta: {
    id: 'pos-code-mismatch',
    summary: 'An emergency department visit (99281-99285) has the place of service of an office or outpatient clinic.',
    why: 'Emergency department visits are those in an emergency department, whatever the urgency; seen elsewhere, the patient had an office visit. Office visits of inpatients are left alone: Medicare asks for the place of service 21 there.',
    severity: 'warning',
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6 (evaluation and management: emergency department codes)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 26 (place of service codes)',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: emergency-visit
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99283", place: "11", diagnoses: [1], units: 1 }
`,
        good: `encounter: emergency-visit
claim: professional
from: 2022-11-02
diagnoses: [I10]
lines:
  # chartwright-ignore cpt-unverifiable: looked up in the book
  - { code: "99283", place: "23", diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      const place = line.place ?? encounter.place;
      if (line.code === undefined || place === undefined || !isEmergencyVisit(lineCode(line))) continue;
      if (!NO_EMERGENCY_DEPARTMENT.has(compact(place.text))) continue;
      const edits = [context.replaceCode(place, EMERGENCY_ROOM)];
      context.report({
        span: line.code.span,
        message: `${line.code.text} is a visit to an emergency department; place of service ${place.text} is none`,
        // The place of the encounter is that of its other lines too.
        ...(line.place && { fixes: [{ title: `Use place of service ${EMERGENCY_ROOM}`, kind: 'edit', edits }] }),
        related: [{ span: place.span, message: `Place of service ${place.text}` }],
      });
    }
  },
});
