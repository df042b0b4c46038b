/** Changes the line that a row is. */
import type { CodeReference, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import type { Row } from '../scan/row.js';
import type { Cells } from './cells.js';

export function addModifier(line: ServiceLine, modifier: string, cells: Cells): TextEdit[] {
  const row = rowOf(line, cells);
  const columns = modifierColumns(cells);
  const taken = columns.map((column) => row?.isEmpty(column) === false);
  const free = taken.lastIndexOf(true) + 1;
  const column = columns[free];
  return row && column !== undefined && row.count > column ? cells.written(row, column, modifier) : [];
}

export function removeModifier(line: ServiceLine, modifier: CodeReference, cells: Cells): TextEdit[] {
  const row = rowOf(line, cells);
  const columns = modifierColumns(cells);
  const position = row ? columns.findIndex((column) => row.content(column).start === modifier.span.start) : -1;
  if (!row || position < 0 || row.textOf(columns[position] ?? -1) !== modifier.text) return [];
  const present = columns.filter((column) => row.count > column);
  const values = present.filter((_, index) => index !== position).map((column) => row.textOf(column));
  return present.flatMap((column, index) => cells.written(row, column, values[index] ?? ''));
}

function modifierColumns({ layout }: Cells): number[] {
  return layout.codes
    .filter(({ role }) => role === 'modifier')
    .sort((a, b) => a.number - b.number)
    .map(({ index }) => index);
}

export function setUnits(line: ServiceLine, units: number, cells: Cells): TextEdit[] {
  const row = rowOf(line, cells);
  const [column] = cells.layout.of('units');
  return row && column !== undefined && row.count > column ? cells.written(row, column, String(units)) : [];
}

/** Takes the row out, where other rows say all that it says of the claim. */
export function removeLine(encounter: Encounter, line: ServiceLine, cells: Cells): TextEdit[] {
  const row = rowOf(line, cells);
  const rows = cells.rowsOf(encounter);
  const others = rows.filter(({ start }) => start !== row?.start);
  if (!row || others.length === 0 || others.length === rows.length) return [];
  const isSaidElsewhere = others.some((other) => ofClaim(row, cells) === ofClaim(other, cells));
  return isSaidElsewhere ? [{ span: wholeLine(row, cells.text), text: '' }] : [];
}

/** What the row says of the claim as a whole. */
function ofClaim(row: Row, { layout }: Cells): string {
  const columns = layout.codes.filter(({ role }) => !LINE_ROLES.has(role));
  return columns.map(({ index }) => row.textOf(index)).join('\n');
}

const LINE_ROLES: ReadonlySet<string> = new Set([
  'line-code',
  'modifier',
  'place-of-service',
  'revenue',
  'line-diagnosis',
]);

/** The last row of a file may have no line end of its own: the one before it goes. */
function wholeLine({ start, end, next }: Row, text: string) {
  if (next > end) return { start, end: next };
  const isBoth = text.charAt(start - 1) === '\n' && text.charAt(start - 2) === '\r';
  return { start: start - (isBoth ? 2 : 1), end };
}

/** The row, when the line is all of it: a row with several services is changed by hand. */
export function rowOf({ span }: ServiceLine, cells: Cells): Row | undefined {
  const row = cells.row(span.start);
  return row.end === span.end ? row : undefined;
}
