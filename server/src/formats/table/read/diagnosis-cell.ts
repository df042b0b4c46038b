/** A cell of a diagnosis column, as a diagnosis. */
import type { ClaimKind, CodeReference, Diagnosis, DiagnosisRole } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { CodeColumn } from '../columns/layout.js';
import type { Row } from '../scan/row.js';
import { placedText } from './facts.js';
import type { CodeCell } from './references.js';
import { leadingRole } from './roles.js';
import type { Table } from './table.js';

/** Signs that stand for no indicator: the end of the list in claims before version 5010, and fillers of the warehouse. */
const NO_INDICATOR = /^[XZ0]$/i;

/** Roles that a column has, whatever stands in it. */
export const COLUMN_ROLES: Partial<Record<CodeColumn['role'], DiagnosisRole>> = {
  admitting: 'admitting',
  'reason-for-visit': 'reason-for-visit',
  'external-cause': 'external-cause',
  'first-external-cause': 'external-cause',
};

export function isLeadingRole(role: DiagnosisRole): boolean {
  return role === 'principal' || role === 'first-listed';
}

/** What a cell says, with one of its codes or none. */
export function diagnosisOf(
  { column, codes, span }: CodeCell,
  code: CodeReference | undefined,
  row: Row,
  claim: ClaimKind | undefined,
): Diagnosis {
  if (code === undefined) {
    const role = column.role === 'principal' ? leadingRole(claim) : (COLUMN_ROLES[column.role] ?? 'other');
    return { role, span };
  }
  const role = code.role as DiagnosisRole;
  const poa = column.poa === undefined || codes.length > 1 ? undefined : indicatorOf(row, column);
  return poa ? { code, role, poa, span: code.span } : { code, role, span: code.span };
}

function indicatorOf(row: Row, column: CodeColumn): Placed<string> | undefined {
  const poa = placedText(row, column.poa);
  return poa && !NO_INDICATOR.test(poa.value) ? poa : undefined;
}

/** The columns that a data dictionary defines for the claim as a whole. */
export function isOfClaim({ pattern, version }: CodeColumn): boolean {
  return pattern.isCommon !== true && (pattern.isLoose !== true || version !== undefined);
}

/**
 * `PRNCPAL_DGNS_CD` and `FST_DGNS_E_CD` say what stands in the first of the numbered columns too. It is one diagnosis:
 * the numbered one, which has the indicator, unless it is empty or of another edition.
 */
export function repeatedIn(cells: readonly CodeCell[]): CodeCell[] | undefined {
  let repeated: CodeCell[] | undefined;
  for (const [alone, numbered] of REPEATED) {
    const own = cells.find(({ column }) => column.role === alone);
    const first =
      own &&
      cells.find(({ column: { role, number, pattern } }) => role === numbered && number === 1 && pattern.repeatsFirst);
    if (!own || !first) continue;
    repeated = [...(repeated ?? []), first.codes.length > 0 || own.codes.length === 0 ? own : first];
  }
  return repeated;
}

const REPEATED = [
  ['principal', 'diagnosis'],
  ['first-external-cause', 'external-cause'],
] as const;

/** The number by which a pointer of the row calls the first code of a column. */
export function positionOf({ role, number }: CodeColumn, { hasPrincipal, firstDiagnosis }: Table): number | undefined {
  if (role === 'principal') return firstDiagnosis === undefined ? 1 : undefined;
  if (role === 'secondary') return hasPrincipal ? Math.max(number, 1) + 1 : undefined;
  return role === 'diagnosis' ? Math.max(number, 1) : undefined;
}
