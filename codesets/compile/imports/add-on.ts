/**
 * NCCI add-on code edits: type, add-on code, its deletion date, primary code (`CCCCC`: the contractor defines them), the
 * primary code's deletion date, effective and deletion date of the edit. Days are YYYYDDD in the files of CMS.
 */
import { type AddOnFact, CONTRACTOR_DEFINED } from '../../src/tables/facts.js';
import type { IsoDate } from '../../src/types.js';
import { quote, refuse } from '../readers/text.js';
import type { CellRow } from './cells.js';
import { dateCell } from './dates.js';
import { columnOf, isCode, type Layout, requireCode, requireColumn } from './layout.js';
import type { ReadTable, TableRow } from './table.js';

const ADD_ON = /\badd ?on code\b/;
const PRIMARY = /\bprimary code\b(?!.*del)/;

export function isAddOn(layout: Layout): boolean {
  return columnOf(layout, ADD_ON) !== undefined && columnOf(layout, PRIMARY) !== undefined;
}

/** Refuses a type other than 1, 2 and 3, and a primary code that is neither a code nor `CCCCC`. */
export function readAddOn(layout: Layout): ReadTable<AddOnFact> {
  const columns = columnsOf(layout);
  const rows = layout.rows.map((row): TableRow<AddOnFact> => {
    const code = requireCode(layout, row, columns.addOn, 'add-on code');
    const other = (row.cells[columns.primary] ?? '').toUpperCase();
    if (other !== CONTRACTOR_DEFINED && !isCode(other))
      refuse(layout.file, row.line, `the primary code is ${quote(other)}, expected a code or ${CONTRACTOR_DEFINED}`);
    return { code, other, fact: factOf(layout, row, columns) };
  });
  const newest = rows.map(({ fact }) => fact.from ?? '').reduce((a, b) => (a > b ? a : b), '');
  return { rows, dated: newest !== '', ...(newest !== '' && { newest }) };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(layout: Layout) {
  const ends = [/\baoc deldt\b/, /\bprimary code deldt\b/, /\b(?:edit deldt|deletion date)\b/];
  return {
    addOn: requireColumn(layout, ADD_ON, 'add-on codes'),
    primary: requireColumn(layout, PRIMARY, 'primary codes'),
    type: requireColumn(layout, /\btype\b/, 'types of the edit'),
    from: columnOf(layout, /\beffdt\b|\beffective\b/),
    ends: ends.flatMap((heading) => columnOf(layout, heading) ?? []),
  };
}

/** The edit ends with whatever ends first: itself, the add-on code, the primary code. */
function factOf({ file }: Layout, { line, cells }: CellRow, columns: Columns): AddOnFact {
  const type = cells[columns.type] ?? '';
  const known = type === '1' ? 1 : type === '2' ? 2 : type === '3' ? 3 : undefined;
  if (known === undefined) refuse(file, line, `the type is ${quote(type)}, expected 1, 2 or 3`);
  const day = (column: number, name: string): IsoDate | undefined => dateCell(file, line, name, cells[column] ?? '');
  const from = columns.from === undefined ? undefined : day(columns.from, 'effective date');
  const [through] = columns.ends.flatMap((column) => day(column, 'deletion date') ?? []).sort();
  return { type: known, ...(from !== undefined && { from }), ...(through !== undefined && { through }) };
}
