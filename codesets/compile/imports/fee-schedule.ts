/**
 * The national relative value file of the Medicare physician fee schedule (PPRRVU). Its headings are split over several
 * lines. Descriptions are CPT content and prices are not needed: neither is read.
 */
import type { FeeScheduleFact } from '../../src/tables/facts.js';
import { quote, refuse } from '../readers/text.js';
import type { CellRow } from './cells.js';
import { columnOf, type Layout, requireCode, requireColumn } from './layout.js';
import type { ReadTable, TableRow } from './table.js';

const COMPONENT = /^pctc ind\b|^pc tc ind\b/;

export function isFeeSchedule(layout: Layout): boolean {
  return columnOf(layout, COMPONENT) !== undefined;
}

/** Refuses an indicator that is not one digit, and a code that comes twice with one modifier. */
export function readFeeSchedule(layout: Layout): ReadTable<FeeScheduleFact> {
  const columns = columnsOf(layout);
  const seen = new Set<string>();
  const rows = layout.rows.map((row): TableRow<FeeScheduleFact> => {
    const code = requireCode(layout, row, columns.code, 'code');
    const modifier = (row.cells[columns.modifier] ?? '').toUpperCase();
    if (!/^(?:[0-9A-Z]{2})?$/.test(modifier))
      refuse(layout.file, row.line, `the modifier is ${quote(modifier)}, expected two characters or none`);
    if (seen.has(code + modifier)) refuse(layout.file, row.line, `code ${code} ${modifier} comes twice`);
    seen.add(code + modifier);
    return { code, other: modifier, fact: factOf(layout, row, columns) };
  });
  return { rows, dated: false };
}

type Columns = ReturnType<typeof columnsOf>;

function factOf({ file }: Layout, { line, cells }: CellRow, columns: Columns): FeeScheduleFact {
  const text = (column: number): string => cells[column] ?? '';
  const indicator = (column: number, name: string): string =>
    /^\d$/.test(text(column))
      ? text(column)
      : refuse(file, line, `the ${name} indicator is ${quote(text(column))}, expected a digit`);
  return {
    status: text(columns.status),
    globalDays: text(columns.globalDays).padStart(3, '0'),
    component: indicator(columns.component, 'PC/TC'),
    bilateral: indicator(columns.bilateral, 'bilateral'),
    assistant: indicator(columns.assistant, 'assistant'),
    coSurgeons: indicator(columns.coSurgeons, 'co-surgeon'),
    team: indicator(columns.team, 'team'),
  };
}

function columnsOf(layout: Layout) {
  return {
    code: requireColumn(layout, /^hcpcs\b/, 'codes'),
    modifier: requireColumn(layout, /^mod(?:ifier)?\b/, 'modifiers'),
    status: requireColumn(layout, /^status\b/, 'status codes'),
    component: requireColumn(layout, COMPONENT, 'PC/TC indicators'),
    globalDays: requireColumn(layout, /^glob\w* days\b|^global\b/, 'global days'),
    bilateral: requireColumn(layout, /^bilat/, 'bilateral indicators'),
    assistant: requireColumn(layout, /^asst surg|^assistant/, 'assistant indicators'),
    coSurgeons: requireColumn(layout, /^co surg/, 'co-surgeon indicators'),
    team: requireColumn(layout, /^team surg/, 'team indicators'),
  };
}
