/** Spreadsheets: the first sheet as rows of cells, and the checks that both workbook readers make. */
import readWorkbook from 'read-excel-file/universal';
import type { SourceFile } from '../rows.js';
import { quote, refuse } from './text.js';

/**
 * The rows of the only sheet, without the blank ones at its end; index 0 is spreadsheet row 1. A cell is a string, a
 * number, a boolean, a Date or null. Refuses a file that is no xlsx workbook, and one with several sheets.
 */
export async function sheetRows(file: SourceFile): Promise<readonly (readonly unknown[])[]> {
  const { buffer, byteOffset, byteLength } = Uint8Array.from(file.bytes);
  const sheets = await readWorkbook(buffer.slice(byteOffset, byteOffset + byteLength)).catch((error: unknown) =>
    refuse(file, 0, `not an xlsx workbook: ${error instanceof Error ? error.message : String(error)}`),
  );
  const [sheet, ...more] = sheets;
  if (sheet === undefined || more.length > 0) refuse(file, 0, `${sheets.length} sheets, expected one`);
  const rows: readonly (readonly unknown[])[] = sheet.data;
  const blankFromEnd = [...rows].reverse().findIndex((row) => !isBlankRow(row));
  return rows.slice(0, blankFromEnd === -1 ? 0 : rows.length - blankFromEnd);
}

/** The text of a cell as it is shown; empty for an empty cell. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}

/** Refuses a header row that does not have exactly these names. */
export function requireColumns(
  file: SourceFile,
  line: number,
  row: readonly unknown[],
  expected: readonly string[],
): void {
  const found = row.map(cellText);
  while (found.at(-1) === '') found.pop();
  if (found.join('|') !== expected.join('|')) {
    refuse(file, line, `the header is ${quote(found.join(' | '))}, expected ${quote(expected.join(' | '))}`);
  }
}
