/** Fixes that change the list of diagnoses. None is offered where the format cannot make the change. */
import type { Diagnosis, Encounter } from '../../model/encounter.js';
import type { Fix } from '../../model/problem.js';
import type { TextEdit } from '../../model/span.js';
import type { RuleContext } from '../rule.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

/** `Remove E11.9`. */
export function removal(encounter: Encounter, { diagnosis, code }: ReportedDiagnosis, { file }: RuleContext): Fix[] {
  return offer(`Remove ${code}`, file.edits?.removeDiagnosis(encounter, diagnosis));
}

/**
 * `Move T36.0X1A before R40.20`. Only where the order of the file decides: a role that is written out goes where its
 * diagnosis goes, so moving changes nothing.
 */
export function move(
  encounter: Encounter,
  moved: ReportedDiagnosis,
  before: ReportedDiagnosis,
  { file }: RuleContext,
): Fix[] {
  if (hasWrittenRole(before.diagnosis, file.text) || hasWrittenRole(moved.diagnosis, file.text)) return [];
  const edits = file.edits?.moveDiagnosis(encounter, moved.diagnosis, before.diagnosis);
  return offer(`Move ${moved.code} before ${before.code}`, edits);
}

/** `Add E11.22 before E11.65`. */
export function insertion(encounter: Encounter, code: string, before: ReportedDiagnosis, { file }: RuleContext): Fix[] {
  return offer(`Add ${code} before ${before.code}`, file.edits?.insertDiagnosis(encounter, code, before.diagnosis));
}

function hasWrittenRole({ role, span }: Diagnosis, text: string): boolean {
  return text.slice(span.start, span.end).includes(role);
}

function offer(title: string, edits: readonly TextEdit[] | undefined): Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ title, kind: 'edit', edits }];
}
