import type { Encounter, ServiceLine } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { inCategories, isBelow } from './code-ranges.js';
import { lateralityOf } from './laterality.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './reported-diagnoses.js';

/** What a line points to; nothing when a pointer leads nowhere or to a code that is not valid. */
export function pointedDiagnoses(
  encounter: Encounter,
  { pointers }: ServiceLine,
  context: RuleContext,
): ReportedDiagnosis[] {
  const reported = reportedDiagnoses(encounter, context);
  const pointed = pointers.flatMap(({ value }) => {
    const diagnosis = encounter.diagnoses[value - 1];
    return reported.find((one) => one.diagnosis === diagnosis) ?? [];
  });
  return pointed.length === pointers.length ? pointed : [];
}

/** True for a diagnosis of the side that is treated on that side. */
export function isOfSide(side: 'left' | 'right', diagnosis: ReportedDiagnosis, { codes }: RuleContext): boolean {
  return !isExempt(diagnosis) && lateralityOf(diagnosis, codes)?.side === side;
}

/**
 * What a side of the brain does shows on the other side of the body (stroke, brain injury, palsy, half of the field of
 * vision); a healthy breast is operated for symmetry; the foot that is left is fitted because the other one is lost.
 */
function isExempt({ code }: ReportedDiagnosis): boolean {
  if (inCategories(code, 'I60', 'I69') || inCategories(code, 'G81', 'G83')) return true;
  return isBelow(code, 'S06', 'H53.46', 'C50', 'D05', 'Z89', 'Z90.1');
}
