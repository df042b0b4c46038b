/** What both rules on “code first” notes share. */
import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { isRefusedAsPrincipal } from './inpatient-stay.js';
import { isManifestation } from './manifestation.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

/** Severe sepsis: `sepsis-r652-principal` judges it on inpatient claims. */
const SEVERE_SEPSIS = 'R65.2';

/** True when another rule reports the place of the diagnosis already: one mistake, one finding. */
export function isLeftToOthers(
  encounter: Encounter,
  diagnosis: ReportedDiagnosis,
  place: number,
  context: RuleContext,
): boolean {
  if (encounter.claim?.value === 'inpatient' && diagnosis.code.startsWith(SEVERE_SEPSIS)) return true;
  if (place > 0) return false;
  return isManifestation(encounter, diagnosis, context) || isRefusedAsPrincipal(encounter, diagnosis, context);
}
