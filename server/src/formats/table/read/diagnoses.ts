/** The diagnoses of a claim, gathered from its rows. */
import { compact } from '../../../../../codesets/src/shapes.js';
import type { ClaimKind, Diagnosis } from '../../../model/encounter.js';
import type { CodeColumn } from '../columns/layout.js';
import type { Row } from '../scan/row.js';
import { COLUMN_ROLES, diagnosisOf, isLeadingRole, isOfClaim, positionOf, repeatedIn } from './diagnosis-cell.js';
import type { CodeCell } from './references.js';
import { isDiagnosisColumn, kindAt, leadingRole } from './roles.js';
import type { Table } from './table.js';

/** What is known of a claim whose diagnoses stand one a row. */
interface Ranked {
  /** What `P` rows say; the first of the `D` rows says it too. */
  readonly principal: Diagnosis[];
  readonly kinds: Set<string>;
  readonly ranks: Set<string>;
}

const NONE: readonly Diagnosis[] = [];
/** A value that is no code of ours still is a diagnosis. */
const UNKNOWN: readonly undefined[] = [undefined];

export class Diagnoses {
  private readonly found: Diagnosis[] = [];
  private byCode: Map<string, Diagnosis> | undefined;
  private ranked: Ranked | undefined;
  private rows = 0;

  constructor(private readonly table: Table) {}

  /** Adds what a row says. Returns the diagnoses by the positions that pointers of this row name. */
  add(row: Row, cells: readonly CodeCell[], claim: ClaimKind | undefined): readonly (Diagnosis | undefined)[] {
    this.rows += 1;
    if (this.table.shape !== 'ranked') return this.addWide(row, cells, claim);
    this.addRanked(row, cells);
    return NONE;
  }

  /** All of them, the leading one marked. Empty where the order of several cannot be known. */
  all(claim: ClaimKind | undefined): readonly Diagnosis[] {
    const isAlone = this.ranked !== undefined && !this.ranked.kinds.has('D');
    const diagnoses = isAlone ? [...(this.ranked?.principal ?? []), ...this.found] : this.found;
    if (this.table.shape === 'single' && this.rows > 1 && diagnoses.length > 1) return [];
    if (diagnoses.some(({ role }) => isLeadingRole(role))) return diagnoses;
    const first = diagnoses.findIndex(({ role }) => role === 'other');
    return diagnoses.map((diagnosis, index) =>
      index === first ? { ...diagnosis, role: leadingRole(claim) } : diagnosis,
    );
  }

  private addWide(row: Row, cells: readonly CodeCell[], claim: ClaimKind | undefined) {
    const targets: (Diagnosis | undefined)[] = [];
    const repeated = repeatedIn(cells);
    for (const cell of cells) {
      if (!isDiagnosisColumn(cell.column.role) || repeated?.includes(cell)) continue;
      // The columns of the claim are the same in all of its rows, by their definition.
      if (this.rows > 1 && isOfClaim(cell.column)) continue;
      const position = positionOf(cell.column, this.table);
      const codes = cell.codes.length > 0 ? cell.codes : UNKNOWN;
      for (const [index, code] of codes.entries()) {
        const diagnosis = this.once(cell.column, diagnosisOf(cell, code, row, claim));
        if (position !== undefined) targets[position - 1 + index] = diagnosis;
      }
    }
    return targets;
  }

  /** Rows that people make repeat the codes of their claim, or have those of their line: either way a code counts once. */
  private once(column: CodeColumn, diagnosis: Diagnosis): Diagnosis {
    if (!isOfClaim(column)) {
      const key = keyOf(column, diagnosis);
      this.byCode ??= new Map();
      const known = this.byCode.get(key);
      if (known && (this.rows > 1 || this.isPrincipal(known))) return known;
      if (!known) this.byCode.set(key, diagnosis);
    }
    // A later row may begin with another one: what the claim is for stands in the first.
    const isLater = this.rows > 1 && isLeadingRole(diagnosis.role);
    const added = isLater ? { ...diagnosis, role: 'other' as const } : diagnosis;
    this.found.push(added);
    return added;
  }

  /** In one row only the principal diagnosis may stand twice; another code twice is somebody's mistake. */
  private isPrincipal({ role }: Diagnosis): boolean {
    return this.table.hasPrincipal && isLeadingRole(role);
  }

  /** One a row. Rows that were joined with lines say each several times, with the same rank. */
  private addRanked(row: Row, cells: readonly CodeCell[]): void {
    this.ranked ??= { principal: [], kinds: new Set(), ranks: new Set() };
    const { kinds, ranks } = this.ranked;
    for (const cell of cells) {
      if (!isDiagnosisColumn(cell.column.role)) continue;
      const kind = kindAt(row, this.table);
      const rank = this.table.rankColumn === undefined ? '' : row.textOf(this.table.rankColumn);
      const key = `${cell.column.index} ${kind} ${rank}`;
      if (rank !== '' && ranks.has(key)) continue;
      ranks.add(key);
      const diagnosis = diagnosisOf(cell, cell.codes[0], row, undefined);
      // `1` names one of the other external causes.
      if (kind === '1') continue;
      if (kind === 'P') this.ranked.principal.push(diagnosis);
      else this.found.push(diagnosis);
      kinds.add(kind);
    }
  }
}

/** Values that are no codes of ours are told apart by their columns. */
function keyOf({ role, index }: CodeColumn, { code }: Diagnosis): string {
  return code ? `${COLUMN_ROLES[role] ?? ''} ${compact(code.text)}` : `column ${index}`;
}
