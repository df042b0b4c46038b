import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

/** The words by which the tabular list marks most manifestations (Official Guidelines, Section I.A.13). */
const ELSEWHERE = /classified elsewhere/i;

/**
 * True for a code that can never come first because it shows another disease. The Medicare Code Editor's list counts for
 * inpatient claims; on the others those of the list whose title says so, as the convention of the tabular list does.
 */
export function isManifestation(
  encounter: Encounter,
  { code, title, date }: ReportedDiagnosis,
  { codes }: RuleContext,
): boolean {
  if (codes.hasAttribute('icd10cm', code, 'manifestation', date) !== true) return false;
  return encounter.claim?.value === 'inpatient' || ELSEWHERE.test(title);
}
