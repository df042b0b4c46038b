import type { Encounter } from '../../model/encounter.js';
import type { Fix } from '../../model/problem.js';
import type { RuleContext } from '../rule.js';
import { categoryOf, isExternalCause, seventhCharacterOf } from './code-ranges.js';
import { move } from './diagnosis-fixes.js';
import { drugRoleOf } from './drug-codes.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './reported-diagnoses.js';

/**
 * Moves the next diagnosis that can be the condition itself before one that must not lead: no external cause, no
 * sequela, no drug that was taken as prescribed or too little of, no status (Z).
 */
export function leadWithNextCondition(encounter: Encounter, leading: ReportedDiagnosis, context: RuleContext): Fix[] {
  const next = reportedDiagnoses(encounter, context).find((one) => one !== leading && canLead(one));
  return next === undefined ? [] : move(encounter, next, leading, context);
}

function canLead(one: ReportedDiagnosis): boolean {
  if (isExternalCause(one.code) || categoryOf(one.code).startsWith('Z')) return false;
  if (seventhCharacterOf(one.code) === 'S') return false;
  const role = drugRoleOf(one);
  return role === undefined || role === 'poisoning';
}
