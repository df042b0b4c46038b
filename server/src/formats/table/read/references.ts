/** The codes of a row. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference, CodeRole } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import { serviceSystem } from '../../support/service-code.js';
import type { CodeColumn } from '../columns/layout.js';
import type { ColumnPattern } from '../columns/pattern.js';
import { isPlaceholder, looksRight, type Part, partsOf } from '../columns/plausible.js';
import type { CodeColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';
import { type Edition, editionOf, systemOfAdministrative, systemOfDiagnosis, systemOfProcedure } from './edition.js';
import type { RowFacts } from './facts.js';
import { roleOf } from './roles.js';
import type { Table } from './table.js';

/** A column of a row that is not empty, with the codes that it holds. */
export interface CodeCell {
  readonly column: CodeColumn;
  /** What the cell says, codes or not. */
  readonly span: Span;
  /** The codes; none where the value is of another code set, or nobody can tell. */
  readonly codes: readonly CodeReference[];
}

/** The cells of a row that hold codes or may, in the order of the text. */
export function codeCellsOf(row: Row, table: Table, facts: RowFacts): CodeCell[] {
  const cells: CodeCell[] = [];
  for (const column of table.layout.codes) {
    const text = row.textOf(column.index);
    if (text === '' || isPlaceholder(text)) continue;
    const span = row.content(column.index);
    cells.push({ column, span, codes: codesIn(text, span, column, row, table, facts) });
  }
  return cells;
}

function codesIn(
  text: string,
  { start }: Span,
  column: CodeColumn,
  row: Row,
  table: Table,
  facts: RowFacts,
): CodeReference[] {
  const role = roleOf(column, row, table, facts.claim);
  const date = dateGoverning(column.role, facts);
  const edition = editionOf(column, row);
  const codes: CodeReference[] = [];
  for (const { value, offset } of partsIn(text, column)) {
    const system = systemOf(value, column, edition, date);
    if (system === undefined) continue;
    const span = { start: start + offset, end: start + offset + value.length };
    codes.push(referenceTo(value, system, role, date, span, edition === 'icd10', table));
  }
  return codes;
}

function referenceTo(
  text: string,
  system: SystemId,
  role: CodeRole,
  date: IsoDate | undefined,
  span: Span,
  systemIsExplicit: boolean,
  table: Table,
): CodeReference {
  // Tables have hundreds of thousands of codes: a literal each.
  if (table.isRequest) {
    return {
      system,
      text,
      role,
      ...(date !== undefined && { date }),
      span,
      replace: span,
      use: 'statement',
      systemIsExplicit,
    };
  }
  return date === undefined
    ? { system, text, role, span, replace: span, systemIsExplicit }
    : { system, text, role, date, span, replace: span, systemIsExplicit };
}

/** Columns that people name may hold several codes; when some of it is no code, none of it is read. */
function partsIn(text: string, { role, pattern }: CodeColumn): readonly Part[] {
  if (!pattern.isLoose || !LISTS.has(role)) return [{ value: text, offset: 0 }];
  const parts = partsOf(text);
  return parts.length === 1 || parts.every(({ value }) => looksRight(value, role) === true) ? parts : [];
}

const LISTS: ReadonlySet<CodeColumnRole> = new Set(['principal', 'diagnosis', 'secondary', 'procedure', 'modifier']);

function systemOf(
  text: string,
  { role, pattern }: CodeColumn,
  edition: Edition,
  date: IsoDate | undefined,
): SystemId | undefined {
  if (text.includes('"')) return undefined;
  switch (role) {
    case 'procedure':
    case 'claim-procedure':
      return systemOfProcedure(text, edition, date);
    case 'line-code':
      return isService(text, pattern) ? serviceSystem(text) : undefined;
    case 'modifier':
    case 'place-of-service':
    case 'revenue':
    case 'bill-type':
    case 'discharge-status':
    case 'admission-type':
    case 'admission-source':
    case 'condition':
      return pattern.isLoose && !looksRight(text, role) ? undefined : systemOfAdministrative(text, role);
    default:
      return systemOfDiagnosis(text, edition, date);
  }
}

/** Of columns that people name only what can be a code of the two sets, whole or not. */
function isService(text: string, { isLoose, mayBeOther }: ColumnPattern): boolean {
  if (!isLoose || looksRight(text, 'line-code')) return true;
  return !mayBeOther && /^[0-9A-Z]{1,7}$/i.test(text);
}

/** The day on which a code of the column must be true. */
export function dateGoverning(role: CodeColumnRole, { governing, lineDate }: RowFacts): IsoDate | undefined {
  return LINE_ROLES.has(role) ? lineDate : governing;
}

const LINE_ROLES: ReadonlySet<CodeColumnRole> = new Set(['line-code', 'modifier', 'place-of-service', 'revenue']);
