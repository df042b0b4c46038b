/** Downloads as rows of cells, whatever they were saved as: tab-separated or comma-separated text, or a workbook. */
import { isUtf8 } from 'node:buffer';
import { type Options, parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/universal';
import { decode, refuse } from '../readers/text.js';
import { cellText } from '../readers/workbook.js';
import type { SourceFile } from '../rows.js';

/** A row with its 1-based line (or spreadsheet row). Cells are trimmed, line breaks inside them are spaces. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** First bytes of a zip archive, which a workbook is, too. */
export function isZip({ bytes }: SourceFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The rows of a download. Refuses what is neither text nor a workbook. */
export async function cellRows(file: SourceFile): Promise<readonly CellRow[]> {
  return isZip(file) ? workbookRows(file) : textRows(file);
}

async function workbookRows(file: SourceFile): Promise<CellRow[]> {
  const { buffer, byteOffset, byteLength } = Uint8Array.from(file.bytes);
  const sheets = await readWorkbook(buffer.slice(byteOffset, byteOffset + byteLength)).catch((error: unknown) =>
    refuse(file, 0, `not an xlsx workbook: ${error instanceof Error ? error.message : String(error)}`),
  );
  const filled = sheets.find(({ data }) => data.length > 0) ?? refuse(file, 0, 'the workbook is empty');
  return filled.data.map((row: readonly unknown[], index: number) => ({
    line: index + 1,
    cells: row.map((cell) => clean(cellText(cell))),
  }));
}

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function textRows(file: SourceFile): CellRow[] {
  if (file.bytes.includes(0)) refuse(file, 0, 'neither text nor a workbook (xlsx)');
  // CMS has published files with the line ends of every age; one kind alone is counted right inside of quotes.
  const text = decode(file, isUtf8(file.bytes) ? 'utf-8' : 'windows-1252').replace(/\r\n?/g, '\n');
  const options: Options = {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
  };
  try {
    // The package's types do not follow `info: true`.
    const records = parse(text, options) as unknown as CsvRecord[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record.map(clean) }));
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    return refuse(file, lines ?? 0, message);
  }
}

/** Disclaimers are full of commas: a tab anywhere near the top decides. */
function delimiterOf(text: string): ',' | '\t' {
  return text.slice(0, 10_000).includes('\t') ? '\t' : ',';
}

function clean(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
