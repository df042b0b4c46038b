/** Numbered columns of diagnoses, `dx1` to `dx12`, each with the columns that say more of it. */
import type { Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import type { CodeColumn } from '../columns/layout.js';
import type { Row } from '../scan/row.js';
import type { Cells } from './cells.js';

/** What stands in the columns of one number: the code first. */
export type Entry = readonly string[];

export interface Series {
  /** In the order of the numbers: positions of the code and of what says more of it. */
  readonly columns: readonly (readonly number[])[];
  readonly codes: readonly CodeColumn[];
  /** What the first row of the claim says; all of them say the same. */
  readonly entries: readonly Entry[];
  readonly rows: readonly Row[];
}

/**
 * The columns that are numbered together with one. Undefined where they cannot be changed as a whole: rows of the claim
 * that differ, a row that is too short, pointers that would have to follow.
 */
export function seriesOf(column: CodeColumn, encounter: Encounter, cells: Cells): Series | undefined {
  if (column.number === 0 || hasPointers(encounter, cells)) return undefined;
  const codes = cells.layout.codes
    .filter(({ pattern, number }) => pattern === column.pattern && number > 0)
    .sort((a, b) => a.number - b.number);
  const columns = codes.map((one) => [one.index, ...companionsOf(one, cells)]);
  const rows = cells.rowsOf(encounter);
  const said = rows.map((row) => entriesOf(row, columns));
  const [entries] = said;
  const isSame = said.every((one) => JSON.stringify(one) === JSON.stringify(entries));
  const last = Math.max(...columns.flat());
  const isWhole = rows.every((row) => row.count > last);
  return entries && isSame && isWhole ? { columns, codes, entries, rows } : undefined;
}

/** Puts other entries in the place of those that stand there, in every row of the claim. */
export function rewritten({ columns, rows }: Series, entries: readonly Entry[], cells: Cells): TextEdit[] {
  return rows.flatMap((row) =>
    columns.flatMap((group, position) =>
      group.flatMap((column, part) => cells.written(row, column, entries[position]?.[part] ?? '')),
    ),
  );
}

/** How many places are taken, gaps among them. */
export function lengthOf({ entries }: Series): number {
  return entries.map(([code]) => code !== '').lastIndexOf(true) + 1;
}

function entriesOf(row: Row, columns: Series['columns']): Entry[] {
  return columns.map((group) => group.map((column) => row.textOf(column)));
}

/** A version column that speaks of all codes stays as it is. */
function companionsOf({ version, poa, date }: CodeColumn, { layout }: Cells): number[] {
  return [version, poa, date].filter(
    (column): column is number => column !== undefined && layout.companions.get(column)?.of.length === 1,
  );
}

function hasPointers(encounter: Encounter, cells: Cells): boolean {
  const pointers = cells.layout.of('pointer');
  return pointers.length > 0 && cells.rowsOf(encounter).some((row) => pointers.some((column) => !row.isEmpty(column)));
}
