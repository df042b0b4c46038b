import { compact } from '../../../codesets/src/shapes.js';
import type { IsoDate } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import type { Placed } from '../model/span.js';
import { defineRule, type RuleContext } from './rule.js';
import { ICD10_FIRST_DAY } from './support/code-state.js';

/** ICD-9-CM external causes without a dot (E000-E030, E800-E999): some look like ICD-10-CM codes of chapter 4. */
const ICD9_EXTERNAL_CAUSE = /^E(0[0-2]\d|030|[89]\d\d)\d?$/i;

export default defineRule({
  meta: {
    id: 'dos-future',
    summary: 'A date of service lies in the future, or before the first day of the ICD-10-CM codes on the encounter.',
    why: 'A service that was not rendered yet cannot be billed, and claims for days before 1 October 2015 carry ICD-9-CM codes. The year is most often what was mistyped. A preauthorization asks for services to come, whose dates are left alone.',
    severity: 'error',
    sources: [
      '45 CFR 162.1002 (ICD-10-CM from 1 October 2015)',
      '42 CFR 424.44 (time limits for filing claims, which run from the day on which the service was furnished)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `# checked on 2026-06-30
encounter: clinic-visit
claim: professional
from: 2026-07-01
diagnoses: [E11.9]
`,
        good: `# checked on 2026-06-30
encounter: clinic-visit
claim: professional
from: 2026-06-30
diagnoses: [E11.9]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const future = encounter.isRequest === true ? [] : futureDates(encounter, context);
    for (const { value, span } of future) {
      context.report({ span, message: `${value} is in the future` });
    }
    const { from } = encounter;
    const code = from && from.value < ICD10_FIRST_DAY ? icd10Code(encounter, context) : undefined;
    if (from === undefined || code === undefined) return;
    const message = `${from.value} is before ${ICD10_FIRST_DAY}, the first day of ICD-10-CM codes such as ${code}`;
    context.report({ span: from.span, message });
  },
});

/** Of an encounter that lies in the future as a whole its first day alone. */
function futureDates({ from, through, lines }: Encounter, { today }: RuleContext): Placed<IsoDate>[] {
  if (today === undefined) return [];
  const isFuture = (date: Placed<IsoDate> | undefined) => date !== undefined && date.value > today;
  if (from && isFuture(from)) return [from];
  if (through && isFuture(through)) return [through];
  return lines.flatMap((line) => {
    if (line.from && isFuture(line.from)) return [line.from];
    return line.through && isFuture(line.through) ? [line.through] : [];
  });
}

/** A code that ICD-10-CM had on its first day and that is no code of ICD-9-CM. Inpatient: judged on the discharge. */
function icd10Code({ diagnoses }: Encounter, { codes }: RuleContext): string | undefined {
  const found = diagnoses.find(({ code }) => {
    if (code?.date === undefined || code.date >= ICD10_FIRST_DAY || code.system !== 'icd10cm') return false;
    if (!code.text.includes('.') && ICD9_EXTERNAL_CAUSE.test(compact(code.text))) return false;
    return codes.lookup('icd10cm', code.text, ICD10_FIRST_DAY).status === 'valid';
  });
  return found?.code?.text;
}
