/**
 * NCCI procedure-to-procedure edits. CMS prints Column 1, Column 2, `*` for "in existence prior to 1996", effective date,
 * deletion date (`*`: none), modifier indicator (0, 1, 9) and the rationale.
 */
import type { PtpFact } from '../../src/tables/facts.js';
import { quote, refuse } from '../readers/text.js';
import type { CellRow } from './cells.js';
import { dateCell } from './dates.js';
import { columnOf, type Layout, requireCode, requireColumn } from './layout.js';
import type { ReadTable, TableRow } from './table.js';

const COLUMN_1 = /\bcolumn ?1\b/;
const COLUMN_2 = /\bcolumn ?2\b/;

export function isPtp(layout: Layout): boolean {
  return columnOf(layout, COLUMN_1) !== undefined && columnOf(layout, COLUMN_2) !== undefined;
}

/** Every edit but those with indicator 9, which were deleted from their beginning. Refuses the file for any odd row. */
export function readPtp(layout: Layout): ReadTable<PtpFact> {
  const { file } = layout;
  const columns = columnsOf(layout);
  const rows: TableRow<PtpFact>[] = [];
  let newest: string | undefined;
  for (const row of layout.rows) {
    const indicator = row.cells[columns.indicator] ?? '';
    if (!/^[019]$/.test(indicator))
      refuse(file, row.line, `the modifier indicator is ${quote(indicator)}, expected 0, 1 or 9`);
    const code = requireCode(layout, row, columns.column1, 'column 1 code');
    const other = requireCode(layout, row, columns.column2, 'column 2 code');
    const fact = factOf(layout, row, columns, indicator === '0' ? '0' : '1');
    if (fact.from !== undefined && (newest === undefined || fact.from > newest)) newest = fact.from;
    if (indicator !== '9') rows.push({ code, other, fact });
  }
  return { rows, dated: newest !== undefined, ...(newest !== undefined && { newest }) };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(layout: Layout) {
  return {
    column1: requireColumn(layout, COLUMN_1, 'column 1 codes'),
    column2: requireColumn(layout, COLUMN_2, 'column 2 codes'),
    from: columnOf(layout, /\beffective\b/),
    through: requireColumn(layout, /\bdeletion\b/, 'deletion dates'),
    indicator: requireColumn(layout, /\bmodifier\b/, 'modifier indicators'),
    rationale: columnOf(layout, /\brationale\b/),
  };
}

function factOf({ file }: Layout, { line, cells }: CellRow, columns: Columns, indicator: '0' | '1'): PtpFact {
  const from =
    columns.from === undefined ? undefined : dateCell(file, line, 'effective date', cells[columns.from] ?? '');
  const through = dateCell(file, line, 'deletion date', cells[columns.through] ?? '');
  return {
    indicator,
    rationale: columns.rationale === undefined ? '' : (cells[columns.rationale] ?? ''),
    ...(from !== undefined && { from }),
    ...(through !== undefined && { through }),
  };
}
