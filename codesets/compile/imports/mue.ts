/**
 * NCCI medically unlikely edits: code, value, adjudication indicator (`3 Date of Service Edit: Clinical`), rationale.
 */
import type { MueSetting } from '../../src/tables/edits.js';
import type { MueFact } from '../../src/tables/facts.js';
import { quote, refuse } from '../readers/text.js';
import type { CellRow } from './cells.js';
import { columnOf, type Layout, requireCode, requireColumn } from './layout.js';
import type { ReadTable, TableRow } from './table.js';

const UNITS = /\bmue values?\b|\bmue units\b/;
const INDICATOR = /\badjudication indicator\b|\bmai\b/;

export function isMue(layout: Layout): boolean {
  return columnOf(layout, UNITS) !== undefined;
}

/** The setting that the heading of the values, or a column of services, names. */
export function mueSettingOf(layout: Layout): MueSetting | undefined {
  const heading = layout.headings.find((words) => UNITS.test(words)) ?? '';
  const service = columnOf(layout, /\bservice\b(?!.*values)/);
  const named = `${heading} ${service === undefined ? '' : (layout.rows[0]?.cells[service] ?? '').toLowerCase()}`;
  if (/\bdme\b/.test(named)) return 'dme';
  if (/\bhospital\b/.test(named)) return 'hospital';
  return /\bpractitioner\b/.test(named) ? 'practitioner' : undefined;
}

/** Refuses a value that is no whole number, an indicator other than 1, 2 and 3, and a code that comes twice. */
export function readMue(layout: Layout): ReadTable<MueFact> {
  const columns = columnsOf(layout);
  const seen = new Set<string>();
  const rows = layout.rows.map((row): TableRow<MueFact> => {
    const code = requireCode(layout, row, columns.code, 'code');
    if (seen.has(code)) refuse(layout.file, row.line, `code ${code} comes twice`);
    seen.add(code);
    return { code, other: '', fact: factOf(layout, row, columns) };
  });
  return { rows, dated: false };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(layout: Layout) {
  return {
    code: requireColumn(layout, /\bhcpcs\b|\bcpt code\b/, 'codes'),
    units: requireColumn(layout, UNITS, 'MUE values'),
    indicator: requireColumn(layout, INDICATOR, 'adjudication indicators'),
    rationale: columnOf(layout, /\brationale\b/),
  };
}

function factOf({ file }: Layout, { line, cells }: CellRow, columns: Columns): MueFact {
  const units = cells[columns.units] ?? '';
  if (!/^\d+$/.test(units)) refuse(file, line, `the MUE value is ${quote(units)}, expected a whole number`);
  const indicator = cells[columns.indicator] ?? '';
  const adjudication = adjudicationIn(indicator);
  if (adjudication === undefined)
    refuse(file, line, `the adjudication indicator is ${quote(indicator)}, expected 1, 2 or 3`);
  const rationale = columns.rationale === undefined ? '' : (cells[columns.rationale] ?? '');
  return { units: Number(units), adjudication, rationale };
}

function adjudicationIn(text: string): 1 | 2 | 3 | undefined {
  switch (/^[123]\b/.exec(text)?.[0]) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return undefined;
  }
}
