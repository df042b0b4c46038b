/** Takes diagnoses out of numbered columns, moves and adds them. */
import type { Diagnosis, DiagnosisRole, Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { partsOf } from '../columns/plausible.js';
import { codeFor } from '../write.js';
import type { Cells } from './cells.js';
import { type Entry, lengthOf, rewritten, type Series, seriesOf } from './series.js';

export function removeDiagnosis(encounter: Encounter, diagnosis: Diagnosis, cells: Cells): TextEdit[] {
  const found = placeOf(encounter, diagnosis, cells);
  if (!found || isFixed(found, cells)) return [];
  const { series, position } = found;
  return rewritten(
    series,
    series.entries.filter((_, index) => index !== position),
    cells,
  );
}

export function moveDiagnosis(encounter: Encounter, diagnosis: Diagnosis, before: Diagnosis, cells: Cells): TextEdit[] {
  const from = placeOf(encounter, diagnosis, cells);
  const to = placeOf(encounter, before, cells);
  if (!from || !to || from.series.codes[0] !== to.series.codes[0]) return [];
  if (isFixed(from, cells) || isFixed(to, cells)) return [];
  const entries: Entry[] = [...from.series.entries];
  const moved = entries.splice(from.position, 1);
  entries.splice(to.position > from.position ? to.position - 1 : to.position, 0, ...moved);
  return rewritten(from.series, entries, cells);
}

export function insertDiagnosis(
  encounter: Encounter,
  code: string,
  before: Diagnosis | undefined,
  cells: Cells,
): TextEdit[] {
  const neighbour = before ?? encounter.diagnoses.filter(({ role }) => BESIDE.has(role)).at(-1);
  const found = neighbour && placeOf(encounter, neighbour, cells);
  if (!found || (before && isFixed(found, cells))) return [];
  const { series, position } = found;
  const length = lengthOf(series);
  if (length >= series.columns.length) return [];
  const entry = entryOf(code, series, position, cells);
  const entries = [...series.entries];
  entries.splice(before ? position : length, 0, entry);
  return rewritten(series, entries.slice(0, series.columns.length), cells);
}

/** A new diagnosis without a place of its own goes behind the last of these. */
const BESIDE: ReadonlySet<DiagnosisRole> = new Set(['principal', 'first-listed', 'other']);

/** A new diagnosis has the edition of its neighbour, and no indicator yet. */
function entryOf(code: string, { columns, codes, entries }: Series, position: number, cells: Cells): Entry {
  const [, ...companions] = columns[position] ?? [];
  const version = codes[position]?.version;
  const said = companions.map((column, part) => (column === version ? (entries[position]?.[part + 1] ?? '') : ''));
  return [codeFor(code, true, cells.content), ...said];
}

interface Place {
  readonly series: Series;
  readonly position: number;
}

function placeOf(encounter: Encounter, diagnosis: Diagnosis, cells: Cells): Place | undefined {
  const cell = cells.codeCell(diagnosis.span);
  const series = cell && seriesOf(cell.column, encounter, cells);
  if (!cell || !series || partsOf(cell.row.textOf(cell.column.index)).length > 1) return undefined;
  return { series, position: series.codes.findIndex(({ index }) => index === cell.column.index) };
}

/** The first of the columns that a column of its own repeats: both would have to change. */
function isFixed({ series, position }: Place, { content }: Cells): boolean {
  const column = series.codes[position];
  return (
    column === undefined || (column.number === 1 && column.pattern.repeatsFirst === true && content.table.hasPrincipal)
  );
}

export function setPresentOnAdmission(diagnosis: Diagnosis, indicator: string | undefined, cells: Cells): TextEdit[] {
  const cell = cells.codeCell(diagnosis.span);
  const poa = cell?.column.poa;
  if (!cell || poa === undefined) return [];
  const { index } = cell.column;
  const code = cell.row.textOf(index);
  const former = cell.row.textOf(poa);
  // The columns of a claim stand in each of its rows.
  return cells
    .rowsBeside(cell.row.start)
    .filter((row) => row.count > poa && row.textOf(index) === code && row.textOf(poa) === former)
    .flatMap((row) => cells.written(row, poa, indicator ?? ''));
}
