import type { Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { inRanges, lineCode, type NumberRange } from './support/code-numbers.js';
import { isVisit } from './support/evaluation-and-management.js';
import { addModifier, DISTINCT_SERVICE, fix, modifierAmong, modifierValue } from './support/line-modifiers.js';
import { serviceDay } from './support/service-day.js';

/** Modifiers that say why the same service stands twice. */
const SAYS_WHY: ReadonlySet<string> = new Set(['76', '77', '91', ...DISTINCT_SERVICE]);

/** Pathology and laboratory: a repeated test is 91. */
const LABORATORY: readonly NumberRange[] = [[80047, 89398]];

/** Immunization administration: each further vaccine is a further unit. */
const IMMUNIZATION: readonly NumberRange[] = [
  [90460, 90461],
  [90471, 90474],
];

/** Ambulance and supplies, enteral therapy, equipment, drugs, orthotics: counted, not repeated. */
const COUNTED = /^[ABEJKL]\d{4}$/;

export default defineRule({
  meta: {
    id: 'mod-repeat-76-77',
    summary: 'A professional claim has the same line twice on one day, and no modifier says that it was repeated.',
    why: 'Lines that agree in code, day, modifiers, place, units and charge are denied as exact duplicates. Visits have a rule of their own. What is counted (drugs, supplies, immunization administration, add-on codes of an imported table) goes on one line with its units, so no modifier of a repeat is offered for it.',
    severity: 'warning',
    needs: ['modifiers'],
    claims: ['professional'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 120 (detection of duplicate claims: exact duplicates)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: bone-density
claim: professional
from: 2020-11-02
diagnoses: [M81.0]
lines:
  - { code: G0130, diagnoses: [1], units: 1, charge: 40.00 }
  - { code: G0130, diagnoses: [1], units: 1, charge: 40.00 }
`,
        good: `encounter: bone-density
claim: professional
from: 2020-11-02
diagnoses: [M81.0]
lines:
  - { code: G0130, diagnoses: [1], units: 1, charge: 40.00 }
  - { code: G0130, modifiers: ["76"], diagnoses: [1], units: 1, charge: 40.00 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const seen = new Map<string, ServiceLine>();
    for (const line of encounter.lines) {
      const key = identity(line, encounter);
      if (key === undefined || line.code === undefined) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, line);
        continue;
      }
      context.report({
        span: line.code.span,
        message: `${line.code.text} is on this claim already, on the same day and alike in all that the line says`,
        fixes: fixesFor(line, encounter, context),
        ...(first.code && { related: [{ span: first.code.span, message: `${first.code.text} is here first` }] }),
      });
    }
  },
});

/** All that makes two lines the same; undefined for lines that are no duplicates of any. */
function identity(line: ServiceLine, encounter: Encounter): string | undefined {
  const code = lineCode(line);
  const day = serviceDay(line, encounter);
  if (code === '' || day === undefined || isVisit(code) || modifierAmong(line, SAYS_WHY) !== undefined)
    return undefined;
  const modifiers = line.modifiers.map(modifierValue).sort();
  const pointers = line.pointers.map(({ value }) => value);
  const { place, revenue, units, charge, ndc, title, note } = line;
  const rest = [place?.text, revenue?.text, units?.value, charge?.value, ndc?.value, title?.value, note?.value];
  return JSON.stringify([code, day, modifiers, pointers, ...rest]);
}

function fixesFor(line: ServiceLine, encounter: Encounter, context: RuleContext): Fix[] {
  return [
    ...repeatModifiers(line, encounter, context).flatMap((modifier) => addModifier(line, modifier, context)),
    ...fix('Remove this line', context.file.edits?.removeLine(encounter, line), 'edit'),
  ];
}

/** The modifiers that may say why the line stands twice. */
function repeatModifiers(line: ServiceLine, encounter: Encounter, { codes }: RuleContext): readonly string[] {
  const code = lineCode(line);
  if (inRanges(code, LABORATORY)) return ['91'];
  const day = serviceDay(line, encounter);
  const isAddOn = day !== undefined && codes.addOn(code, day) !== undefined;
  return isAddOn || inRanges(code, IMMUNIZATION) || COUNTED.test(code) ? [] : ['76', '77'];
}
