import type { CodeReference, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { ANATOMIC_SITES, type AnatomicSite, partIn } from './support/anatomic-site.js';
import { write } from './support/fixes.js';
import { modifierValue } from './support/line-modifiers.js';
import { isOfSide, pointedDiagnoses } from './support/pointed-diagnoses.js';
import type { ReportedDiagnosis } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'anatomic-modifier-mismatch',
    summary: 'A modifier for an eyelid, a finger or a toe names another one than every diagnosis of the line.',
    why: 'The modifier tells where the service was done, the diagnosis what was treated: one of the two is wrong. Diagnoses that leave the side or the digit open contradict nothing.',
    severity: 'info',
    sources: [
      'HCPCS Level II, modifiers E1-E4, FA-F9 and TA-T9 (eyelids, digits of hand and foot)',
      'ICD-10-CM Official Guidelines, Section I.B.13 (laterality)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: thumb-splint
claim: professional
from: 2023-02-14
diagnoses: [M65.311]
lines: [{ code: L3925, modifiers: [FA], diagnoses: [1] }]
`,
        good: `encounter: thumb-splint
claim: professional
from: 2023-02-14
diagnoses: [M65.311]
lines: [{ code: L3925, modifiers: [F5], diagnoses: [1] }]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { modifiers: true },

  checkEncounter(encounter, context) {
    for (const line of encounter.lines) {
      const modifier = onlySite(line);
      const site = modifier === undefined ? undefined : ANATOMIC_SITES.get(modifierValue(modifier));
      if (modifier === undefined || site === undefined) continue;
      const pointed = pointedDiagnoses(encounter, line, context);
      if (pointed.length === 0 || !pointed.every((one) => contradicts(one, site, context))) continue;
      context.report({
        span: modifier.span,
        message: `${modifier.text} is the ${site.side} ${site.part}, and ${namesOf(pointed)} another one`,
        related: pointed.map(({ reference, code, title }) => ({ span: reference.span, message: `${code}: ${title}` })),
        fixes: fixesFor(modifier, pointed, context),
      });
    }
  },
});

/** The modifier of a line that has one of them; a line with several is for several places. */
function onlySite({ modifiers }: ServiceLine): CodeReference | undefined {
  const sites = modifiers.filter((modifier) => ANATOMIC_SITES.has(modifierValue(modifier)));
  return sites.length === 1 ? sites[0] : undefined;
}

function contradicts(diagnosis: ReportedDiagnosis, { side, part, limb }: AnatomicSite, context: RuleContext): boolean {
  if (isOfSide(side === 'left' ? 'right' : 'left', diagnosis, context)) return true;
  const named = partIn(diagnosis.title, limb);
  return named !== undefined && named !== part;
}

function namesOf(pointed: readonly ReportedDiagnosis[]): string {
  return `${pointed.map(({ code }) => code).join(', ')} ${pointed.length === 1 ? 'names' : 'name'}`;
}

/** The modifier of the place that the diagnoses name, when they name one and the same. */
function fixesFor(modifier: CodeReference, pointed: readonly ReportedDiagnosis[], context: RuleContext): Fix[] {
  const meant = [...ANATOMIC_SITES].filter(([, { side, part, limb }]) =>
    pointed.every((one) => isOfSide(side, one, context) && partIn(one.title, limb) === part),
  );
  return meant.map(([value]) => write(modifier, value, 'edit', context));
}
