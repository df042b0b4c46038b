import type { IsoDate } from '../../../../codesets/src/types.js';
import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { isObstetric } from './code-ranges.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './reported-diagnoses.js';

/** The guidelines presume the link of hypertension and heart disease from fiscal year 2017 on; of the kidney, always. */
export const HEART_PRESUMED_FROM: IsoDate = '2016-10-01';

/**
 * The first of the codes for hypertension in an encounter outside of pregnancy, where hypertension has codes of its own
 * (O10-O16).
 */
export function hypertensionOf(
  encounter: Encounter,
  context: RuleContext,
  codes: readonly string[],
): ReportedDiagnosis | undefined {
  const reported = reportedDiagnoses(encounter, context);
  if (reported.some(({ code }) => isObstetric(code))) return undefined;
  return reported.find(({ code }) => codes.includes(code));
}
