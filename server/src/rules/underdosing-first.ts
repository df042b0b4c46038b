import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { seventhCharacterOf } from './support/code-ranges.js';
import { drugRoleOf } from './support/drug-codes.js';
import { isRefusedAsPrincipal } from './support/inpatient-stay.js';
import {
  mentions,
  type ReportedDiagnosis,
  reportedDiagnoses,
  reportedLeadingDiagnosis,
} from './support/reported-diagnoses.js';
import { leadWithNextCondition } from './support/sequence.js';

/** Noncompliance of patient and caregiver, and underdosing during care. */
const REASONS = ['Z91.1', 'Z91.A', 'Y63.6', 'Y63.8', 'Y63.9'];

export default defineRule({
  meta: {
    id: 'underdosing-first',
    summary: 'Underdosing is the principal or first-listed diagnosis, or stands without its reason (hint).',
    why: 'Underdosing is never first: the condition that came back or got worse is. The reason (Z91.1-, Z91.A-, or Y63.6 to Y63.9 during care) is added where it is known. Where the Medicare Code Editor refuses it as principal diagnosis (since 2017-10-01), dx-unacceptable-principal reports it.',
    severity: 'error',
    sources: ['ICD-10-CM Official Guidelines, Section I.C.19.e.5.c (underdosing)'],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: hyperthyroidism
claim: professional
from: 2023-02-14
diagnoses: [T38.2X6A, E05.90, Z91.128]
`,
        good: `encounter: hyperthyroidism
claim: professional
from: 2023-02-14
diagnoses: [E05.90, T38.2X6A, Z91.128]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['T'] },

  checkEncounter(encounter, context) {
    const leading = reportedLeadingDiagnosis(encounter, context);
    if (leading !== undefined && isUnderdosing(leading) && !isRefusedAsPrincipal(encounter, leading, context)) {
      const { span, text } = leading.reference;
      const fixes = leadWithNextCondition(encounter, leading, context);
      context.report({ span, message: `${text} is underdosing: the condition it led to comes first`, fixes });
    }
    hintAtReason(encounter, context);
  },
});

/** A device that failed, such as an insulin pump: the reason by itself (ICD-10-CM Official Guidelines, I.C.4.a.5.a). */
const FAILED_DEVICE = 'T85.6';

function isUnderdosing(one: ReportedDiagnosis): boolean {
  return drugRoleOf(one) === 'underdosing' && seventhCharacterOf(one.code) !== 'S';
}

function hintAtReason(encounter: Encounter, context: RuleContext): void {
  const underdosing = reportedDiagnoses(encounter, context).find((one) => drugRoleOf(one) === 'underdosing');
  if (underdosing === undefined || mentions(encounter, ...REASONS, FAILED_DEVICE)) return;
  const { span, text } = underdosing.reference;
  context.report({
    span,
    message: `${text} has no reason beside it (Z91.1-, Z91.A- or Y63.-), if known`,
    severity: 'hint',
  });
}
