/** What the code of a column does on the claim. */
import type { ClaimKind, CodeRole, DiagnosisRole } from '../../../model/encounter.js';
import type { CodeColumn } from '../columns/layout.js';
import type { CodeColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';
import type { Table } from './table.js';

/** Columns of diagnoses that belong to the claim as a whole. */
export type DiagnosisColumnRole = Exclude<
  CodeColumnRole,
  | 'line-diagnosis'
  | 'procedure'
  | 'claim-procedure'
  | 'line-code'
  | 'modifier'
  | 'place-of-service'
  | 'revenue'
  | 'bill-type'
  | 'discharge-status'
  | 'admission-type'
  | 'admission-source'
  | 'condition'
>;

export function isDiagnosisColumn(role: CodeColumnRole): role is DiagnosisColumnRole {
  return !(role in FIXED) && role !== 'line-diagnosis';
}

const FIXED: Partial<Record<CodeColumnRole, CodeRole>> = {
  procedure: 'procedure',
  'claim-procedure': 'procedure',
  'line-code': 'line',
  modifier: 'modifier',
  'place-of-service': 'place-of-service',
  revenue: 'revenue',
  'bill-type': 'bill-type',
  'discharge-status': 'discharge-status',
  'admission-type': 'admission-type',
  'admission-source': 'admission-source',
  condition: 'condition',
};

export function roleOf(column: CodeColumn, row: Row, table: Table, claim: ClaimKind | undefined): CodeRole {
  const fixed = FIXED[column.role];
  if (table.isRequest) return requestRole(fixed);
  return fixed ?? diagnosisRole(column, row, table, claim);
}

/** What is asked for, and why: nothing of it is on a claim yet. */
function requestRole(fixed: CodeRole | undefined): CodeRole {
  if (fixed === undefined) return 'reason';
  return fixed === 'line' || fixed === 'procedure' ? 'service' : fixed;
}

function diagnosisRole(column: CodeColumn, row: Row, table: Table, claim: ClaimKind | undefined): DiagnosisRole {
  switch (column.role) {
    case 'principal':
      return leadingRole(claim);
    case 'admitting':
      return 'admitting';
    case 'reason-for-visit':
      return 'reason-for-visit';
    case 'first-external-cause':
    case 'external-cause':
      return 'external-cause';
    case 'claim-diagnosis':
      return roleOfKind(row, table, claim);
    case 'diagnosis':
      return isLeading(column, row, table) ? leadingRole(claim) : 'other';
    default:
      return 'other';
  }
}

/** Professional and outpatient claims have a first-listed diagnosis; what is not known to be one is called principal. */
export function leadingRole(claim: ClaimKind | undefined): DiagnosisRole {
  return claim === 'professional' || claim === 'outpatient' ? 'first-listed' : 'principal';
}

/** The diagnosis that the claim is for: the first of the numbered ones, unless a column of its own has it. */
function isLeading(column: CodeColumn, row: Row, table: Table): boolean {
  if (table.rankColumn !== undefined && column.number === 0) return isFirstRank(row.textOf(table.rankColumn));
  if (table.hasPrincipal) return column.pattern.repeatsFirst === true && column.number === 1;
  return column.index === table.firstDiagnosis;
}

export function isFirstRank(text: string): boolean {
  return /^0*1$/.test(text);
}

/**
 * The kind that the warehouse writes beside each diagnosis. `D` are the diagnoses in order, of which the first is the one
 * that `P` says too.
 */
function roleOfKind(row: Row, table: Table, claim: ClaimKind | undefined): DiagnosisRole {
  switch (kindAt(row, table)) {
    case 'P':
      return leadingRole(claim);
    case 'A':
      return 'admitting';
    case 'R':
      return 'reason-for-visit';
    case 'E':
    case '1':
      return 'external-cause';
    default:
      return table.rankColumn !== undefined && isFirstRank(row.textOf(table.rankColumn)) ? leadingRole(claim) : 'other';
  }
}

export function kindAt(row: Row, { kindColumn }: Table): string {
  return kindColumn === undefined ? '' : row.textOf(kindColumn).toUpperCase();
}
