import type { Diagnosis, DiagnosisRole, Encounter } from '../../model/encounter.js';

const LEADING: ReadonlySet<DiagnosisRole> = new Set(['principal', 'first-listed']);

/** True for the diagnosis that the encounter is for: principal (inpatient) or first-listed. */
export function isLeading({ role }: Diagnosis): boolean {
  return LEADING.has(role);
}

/** The first diagnosis with a leading role, whatever its code: for rules about the place on the claim. */
export function writtenLeadingDiagnosis({ diagnoses }: Encounter): Diagnosis | undefined {
  return diagnoses.find(isLeading);
}

/** `the principal diagnosis` or `first-listed`, as the claim calls it. */
export function leadingName({ role }: Diagnosis): string {
  return role === 'principal' ? 'the principal diagnosis' : 'the first-listed diagnosis';
}
