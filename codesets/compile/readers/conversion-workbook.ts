/**
 * The NCHS conversion table of ICD-10-CM (xlsx): a paragraph, a header row, then for each new code its first day and
 * what was reported before. The paragraph says: "Unless otherwise specified the code effective date is October 1 of the
 * year listed". So a number is a year (2024 is 2024-10-01), and a date cell (the January and April updates) is itself.
 */
import { compact } from '../../src/shapes.js';
import type { IsoDate } from '../../src/types.js';
import type { ConversionRow, SourceFile } from '../rows.js';
import { previousCodes } from './previous-codes.js';
import { isIsoDate, quote, refuse } from './text.js';
import { cellText, requireColumns, sheetRows } from './workbook.js';

const HEADER = ['Current code assignment', 'Effective', 'Previous Code(s) Assignment'] as const;

/**
 * Every row below the header as it stands: those that the tables print twice (eight, O44.20 … O44.33), and the slips of
 * the tables (E11.3X11 and previous codes such as Q25.12 are in no release) included. Passed over: the paragraph, the
 * header, blank rows at the end. Refused: any other header, an effective cell that is neither year nor date, words about
 * previous codes that `previousCodes` cannot read.
 */
export async function readConversionWorkbook(file: SourceFile): Promise<ConversionRow[]> {
  const rows = await sheetRows(file);
  const header = rows.findIndex((row) => cellText(row[0]) === HEADER[0]);
  if (header === -1) refuse(file, 0, `no header row that begins with ${quote(HEADER[0])}`);
  requireColumns(file, header + 1, rows[header] ?? [], HEADER);
  return rows.slice(header + 1).map((row, index) => conversionRow(file, header + index + 2, row));
}

function conversionRow(file: SourceFile, line: number, row: readonly unknown[]): ConversionRow {
  const code = cellText(row[0]);
  // The dot is missing in three codes of the FY2026 table (W453XXA); the code is clear without it.
  if (!/^[A-Z][0-9A-Z]{2}(\.?[0-9A-Z]{1,4})?$/.test(code)) {
    refuse(file, line, `the current code is ${quote(code)}, expected an ICD-10-CM code`);
  }
  const effective = effectiveDay(row[1]);
  if (effective === undefined) {
    refuse(file, line, `effective is ${quote(cellText(row[1]))}, expected a year from 2015 on or a date`);
  }
  const text = cellText(row[2]);
  const previous = previousCodes(text);
  if (previous === undefined) {
    refuse(file, line, `previous codes are ${quote(text)}, expected codes, ranges, categories or None`);
  }
  return { code: compact(code), effective, ...previous };
}

function effectiveDay(cell: unknown): IsoDate | undefined {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 2015 && cell < 2100) return `${cell}-10-01`;
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return undefined;
  const [day = '', time] = cell.toISOString().split('T');
  return time === '00:00:00.000Z' && isIsoDate(day) ? day : undefined;
}
