/** Procedures that Medicare does not cover, or only under conditions (Definitions of Medicare Code Edits, edits 11 and 17). */
import type { CodeReference, Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { admissionDay, carries, completedYears } from './inpatient-stay.js';
import { reportedDiagnoses } from './reported-diagnoses.js';

/** Beneficiaries over this age are not covered for the artificial discs of the list. */
const OLDEST_FOR_DISC = 60;

/** A list of procedures that are not covered when something else is, or is not, true of the stay. */
interface Condition {
  /** The attribute of the procedures. */
  readonly attribute: string;
  /** Why the procedure is not covered in this stay; undefined when it is, or when nobody can say. */
  readonly reason: (encounter: Encounter, context: RuleContext) => string | undefined;
}

const CONDITIONS: readonly Condition[] = [
  { attribute: 'noncovered', reason: () => 'is not covered by Medicare' },
  whenDiagnosed('ncov6', 'acute leukemia that is not in remission, or of chronic myeloid leukemia'),
  whenDiagnosed('ncov7', 'multiple myeloma'),
  whenDiagnosed('ncov_z302', 'an encounter for sterilization'),
  { attribute: 'ncov12agele60', reason: tooOld },
  { attribute: 'ncov45', reason: pancreasAlone },
  { attribute: 'lcov_artheartxpa', reason: totalHeartOutsideTrial },
  { attribute: 'lcov_artheartxpb', reason: totalHeartOutsideTrial },
];

/** Why Medicare does not cover the procedure in this stay, to be read after the code. */
export function reasonNotCovered(code: CodeReference, encounter: Encounter, context: RuleContext): string | undefined {
  for (const { attribute, reason } of CONDITIONS) {
    const found = carries(code, attribute, context.codes) ? reason(encounter, context) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True when Medicare covers the procedure only for some conditions, or in some hospitals. */
export function hasLimitedCoverage(code: CodeReference, encounter: Encounter, context: RuleContext): boolean {
  const { codes } = context;
  if (carries(code, 'lcov', codes)) return true;
  const isTotalHeart = carries(code, 'lcov_artheartxpa', codes) || carries(code, 'lcov_artheartxpb', codes);
  return isTotalHeart && replacesBothVentricles(encounter, context) && hasDiagnosis(encounter, 'clintrial', context);
}

/** Procedures and the diagnoses that exclude them carry the same attribute. */
function whenDiagnosed(attribute: string, diagnosis: string): Condition {
  const reason = `is not covered by Medicare with a diagnosis of ${diagnosis}`;
  return {
    attribute,
    reason: (encounter, context) => (hasDiagnosis(encounter, attribute, context) ? reason : undefined),
  };
}

function tooOld(encounter: Encounter): string | undefined {
  const birth = encounter.birthDate?.value;
  const day = admissionDay(encounter);
  const age = birth === undefined || day === undefined ? undefined : completedYears(birth, day);
  if (age === undefined || age <= OLDEST_FOR_DISC) return undefined;
  return `is not covered by Medicare over age ${OLDEST_FOR_DISC}; the patient was ${age}`;
}

/** A pancreas is covered with a kidney, or alone for type 1 diabetes. */
function pancreasAlone(encounter: Encounter, context: RuleContext): string | undefined {
  if (hasProcedure(encounter, 'kidneyxp', context) || hasDiagnosis(encounter, 'diabtypeI', context)) return undefined;
  return 'is not covered by Medicare without a kidney transplant or a diagnosis of type 1 diabetes';
}

function totalHeartOutsideTrial(encounter: Encounter, context: RuleContext): string | undefined {
  if (!replacesBothVentricles(encounter, context) || hasDiagnosis(encounter, 'clintrial', context)) return undefined;
  return 'for both ventricles is not covered by Medicare outside a clinical trial (Z00.6)';
}

function replacesBothVentricles(encounter: Encounter, context: RuleContext): boolean {
  return ['lcov_artheartxpa', 'lcov_artheartxpb'].every((side) => hasProcedure(encounter, side, context));
}

function hasProcedure({ procedures }: Encounter, attribute: string, { codes }: RuleContext): boolean {
  return procedures.some(({ code }) => code !== undefined && carries(code, attribute, codes));
}

function hasDiagnosis(encounter: Encounter, attribute: string, context: RuleContext): boolean {
  return reportedDiagnoses(encounter, context).some(({ reference }) => carries(reference, attribute, context.codes));
}
