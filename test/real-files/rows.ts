/** Committed lists about the real files: tab-separated, a line of column names first, `#` before what is said of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of a list of this folder, as objects by column name. */
export function readRows<Column extends string>(file: string, columns: readonly Column[]): Record<Column, string>[] {
  const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [header, ...rows] = lines;
  if (header !== columns.join('\t')) throw new Error(`${file} must begin with the columns ${columns.join(', ')}`);
  return rows.map((row) => {
    const cells = row.split('\t');
    if (cells.length !== columns.length) throw new Error(`${file}: ${cells.length} columns in "${row}"`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Record<Column, string>;
  });
}
