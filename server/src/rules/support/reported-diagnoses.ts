import { compact } from '../../../../codesets/src/shapes.js';
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Diagnosis, DiagnosisRole, Encounter } from '../../model/encounter.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { diagnosisLookup, isDated } from './diagnosis-lookup.js';
import { isLeading } from './diagnosis-roles.js';

/** A diagnosis whose code is in force and billable on its date. */
export interface ReportedDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly reference: CodeReference;
  /** In display form. */
  readonly code: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly parent?: string;
}

/** Fields of the claim of their own: what stands there is reported again among the diagnoses. */
const APART: ReadonlySet<DiagnosisRole> = new Set(['admitting', 'reason-for-visit']);

/**
 * The diagnoses that rules on sequence and combination compare: principal, other and external cause, valid on their
 * dates, in the order of the file. Codes with a mistake of their own are left out, so that they get one finding each.
 */
export const reportedDiagnoses = oncePer((encounter: Encounter, context: RuleContext): readonly ReportedDiagnosis[] =>
  encounter.diagnoses.flatMap((diagnosis) => reportedAs(diagnosis, context)),
);

function reportedAs(diagnosis: Diagnosis, context: RuleContext): ReportedDiagnosis[] {
  const { code: reference, role } = diagnosis;
  if (reference === undefined || !isDated(reference)) return [];
  if (reference.system !== 'icd10cm' || APART.has(role)) return [];
  if (reference.use !== undefined) return [];
  const { code, status, title, parent } = diagnosisLookup(reference, context);
  if (status !== 'valid' || title === undefined) return [];
  const known = { diagnosis, reference, code, title, date: reference.date };
  return [parent === undefined ? known : { ...known, parent }];
}

/** The principal or first-listed diagnosis; undefined when the encounter has none that is valid, or several. */
export function reportedLeadingDiagnosis(encounter: Encounter, context: RuleContext): ReportedDiagnosis | undefined {
  const leading = encounter.diagnoses.filter(isLeading);
  if (leading.length !== 1) return undefined;
  return reportedDiagnoses(encounter, context).find(({ diagnosis }) => diagnosis === leading[0]);
}

/**
 * True when any diagnosis of the encounter, valid or not, begins with one of the heads (`I21`, `Z91.1`). Rules that
 * miss a code ask this: a code with a typing error is there all the same.
 */
export function mentions(encounter: Encounter, ...heads: readonly string[]): boolean {
  const wanted = heads.map(compact);
  return encounter.diagnoses.some(({ code }) => {
    const written = compact(code?.text ?? '');
    return wanted.some((head) => written.startsWith(head));
  });
}

/** The same for codes that are told by an expression, without their dots. */
export function mentionsLike(encounter: Encounter, pattern: RegExp): boolean {
  return encounter.diagnoses.some(({ code }) => pattern.test(compact(code?.text ?? '')));
}
