/** Present-on-admission (POA) indicators: which diagnoses have one, and which stays report them. */
import type { CodeReference, Diagnosis, DiagnosisRole, Encounter } from '../../model/encounter.js';
import type { Fix, FixKind } from '../../model/problem.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { mayBeHospitalBill } from './inpatient-stay.js';

/** The indicators that a claim may carry, with what they say in short. */
export const POA_INDICATORS: Readonly<Record<string, string>> = {
  Y: 'present on admission',
  N: 'not present on admission',
  U: 'the documentation does not tell',
  W: 'cannot be determined clinically',
};

/** The indicator of an exempt code before version 5010 of the claim; since then nothing is written. */
export const FORMER_EXEMPT = '1';

/** CMS asks for an indicator of external causes only where they stand among the other diagnoses. */
const REPORTED: readonly DiagnosisRole[] = ['principal', 'other'];

export interface IndicatedDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly code: CodeReference;
  /** As written, trimmed; empty when there is none. */
  readonly indicator: string;
  /** Whether CMS exempts the code from reporting; undefined when no list of its year is loaded. */
  readonly exempt: boolean | undefined;
}

/** The diagnoses whose presence on admission is reported, when the stay is one that reports it. */
export const indicatedDiagnoses = oncePer(
  (encounter: Encounter, { codes }: RuleContext): readonly IndicatedDiagnosis[] => {
    if (!mayBeHospitalBill(encounter)) return [];
    return encounter.diagnoses.flatMap((diagnosis) => {
      const { code, poa, role } = diagnosis;
      if (code?.date === undefined || code.system !== 'icd10cm' || !REPORTED.includes(role)) return [];
      const exempt = codes.poaExempt(code.text, code.date);
      return [{ diagnosis, code, indicator: poa?.value.trim() ?? '', exempt }];
    });
  },
);

/** Sets the indicator: one fix for each that may be meant. */
export function indicatorChoices(diagnosis: Diagnosis, context: RuleContext): Fix[] {
  return Object.entries(POA_INDICATORS).flatMap(([indicator, meaning]) =>
    withIndicator(diagnosis, indicator, `Report POA ${indicator}: ${meaning}`, 'edit', context),
  );
}

/** Sets or removes the indicator where the format can. */
export function withIndicator(
  diagnosis: Diagnosis,
  indicator: string | undefined,
  title: string,
  kind: FixKind,
  { file }: RuleContext,
): Fix[] {
  const edits = file.edits?.setPresentOnAdmission(diagnosis, indicator) ?? [];
  return edits.length === 0 ? [] : [{ title, kind, edits }];
}
