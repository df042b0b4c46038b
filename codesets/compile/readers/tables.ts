/** Delimited tables with a header line. */
import { type Options, parse } from 'csv-parse/sync';
import type { SourceFile } from '../rows.js';
import { decode, type Encoding, linesOf, quote, refuse } from './text.js';

/** A row of a table: its 1-based line and one field for each column of the header. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The rows of a tab-separated table without quoting. Refuses a header other than `header`, and a row with more or fewer
 * fields than the header. Blank lines are refused, too: no publisher's table has one.
 */
export function tabSeparated(file: SourceFile, encoding: Encoding, header: readonly string[]): TableRow[] {
  const lines = linesOf(file, encoding);
  requireHeader(file, (lines[0] ?? '').split('\t'), header);
  return lines.slice(1).map((text, index) => {
    const fields = text.split('\t');
    if (fields.length !== header.length) refuseFields(file, index + 2, fields.length, header.length);
    return { line: index + 2, fields };
  });
}

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** The rows of a table whose fields may be in double quotes. `lengths`: field counts allowed besides the header's. */
export function quotedTable(
  file: SourceFile,
  layout: {
    readonly delimiter: ',' | '\t';
    readonly encoding: Encoding;
    readonly header: readonly string[];
    readonly lengths?: readonly number[];
  },
): TableRow[] {
  const records = parseRecords(file, decode(file, layout.encoding), layout.delimiter);
  const [first, ...rest] = records;
  requireHeader(file, first?.record ?? [], layout.header);
  const allowed = [layout.header.length, ...(layout.lengths ?? [])];
  return rest.map(({ info, record }) => {
    if (!allowed.includes(record.length)) refuseFields(file, info.lines, record.length, layout.header.length);
    return { line: info.lines, fields: record };
  });
}

function parseRecords(file: SourceFile, text: string, delimiter: string): CsvRecord[] {
  try {
    const options: Options = { delimiter, info: true, relax_column_count: true, record_delimiter: ['\r\n', '\n'] };
    // The package's types do not follow `info: true`.
    return parse(text, options) as unknown as CsvRecord[];
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    return refuse(file, lines ?? 0, message);
  }
}

function requireHeader(file: SourceFile, found: readonly string[], expected: readonly string[]): void {
  if (found.join('\t') !== expected.join('\t')) {
    refuse(file, 1, `the header is ${quote(found.join(' | '))}, expected ${quote(expected.join(' | '))}`);
  }
}

function refuseFields(file: SourceFile, line: number, found: number, expected: number): never {
  return refuse(file, line, `${found} fields, expected ${expected}`);
}
