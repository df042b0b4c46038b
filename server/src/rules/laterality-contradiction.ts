import type { CodeReference, ServiceLine } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { write } from './support/fixes.js';
import { isOfSide, pointedDiagnoses } from './support/pointed-diagnoses.js';

const OPPOSITE = { RT: 'left', LT: 'right' } as const;

export default defineRule({
  meta: {
    id: 'laterality-contradiction',
    summary: 'A line is for one side (LT, RT) and every diagnosis it points to is of the other.',
    why: 'One of the two is wrong, and the claim is denied as not medically necessary. Diagnoses of the brain, whose effects are on the other side of the body, the palsies that it causes, diagnoses of the breast, where the healthy side is operated for symmetry, and lost limbs, for which the other one is fitted, are left alone.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.B.13 (laterality)',
      'HCPCS Level II, modifiers LT and RT (left side, right side)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: knee-brace
claim: professional
from: 2023-02-14
diagnoses: [M17.12]
lines: [{ code: L1851, modifiers: [RT], diagnoses: [1] }]
`,
        good: `encounter: knee-brace
claim: professional
from: 2023-02-14
diagnoses: [M17.12]
lines: [{ code: L1851, modifiers: [LT], diagnoses: [1] }]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      const modifier = onlySide(line);
      if (modifier === undefined) continue;
      const side = modifier.text.trim().toUpperCase() === 'RT' ? 'RT' : 'LT';
      const pointed = pointedDiagnoses(encounter, line, context);
      if (pointed.length === 0 || !pointed.every((one) => isOfSide(OPPOSITE[side], one, context))) continue;
      const codes = pointed.map(({ code }) => code).join(', ');
      context.report({
        span: modifier.span,
        message: `${modifier.text} contradicts ${codes}: ${OPPOSITE[side]} side`,
        related: pointed.map(({ reference, code, title }) => ({ span: reference.span, message: `${code}: ${title}` })),
        fixes: [write(modifier, side === 'RT' ? 'LT' : 'RT', 'edit', context)],
      });
    }
  },
});

/** The LT or RT modifier of a line that has one of them. */
function onlySide({ modifiers }: ServiceLine): CodeReference | undefined {
  const sides = modifiers.filter(({ text }) => /^(LT|RT|50)$/i.test(text.trim()));
  return sides.length === 1 && sides[0]?.text.trim() !== '50' ? sides[0] : undefined;
}
