/** Finds the columns of a download by the words of their headings, below whatever was printed above them. */
import { hasShape } from '../../src/shapes.js';
import { quote, refuse } from '../readers/text.js';
import type { SourceFile } from '../rows.js';
import type { CellRow } from './cells.js';

/** A download, cut in two at its first row of codes. */
export interface Layout {
  readonly file: SourceFile;
  /** What stands over each column: CMS splits headings over up to six lines. Lower case, words and digits only. */
  readonly headings: readonly string[];
  readonly rows: readonly CellRow[];
}

/** Headings hold a code shape nowhere, data rows within their first cells. */
const CELLS_WITH_CODES = 4;

export function layoutOf(file: SourceFile, rows: readonly CellRow[]): Layout {
  const first = rows.findIndex(({ cells }) => cells.slice(0, CELLS_WITH_CODES).some(isCode));
  if (first === -1) refuse(file, 0, 'no row has a code: expected a table of procedure codes');
  return { file, headings: headingsOf(rows.slice(0, first)), rows: withoutEnd(rows.slice(first)) };
}

export function isCode(text: string): boolean {
  return hasShape('cpt', text) || hasShape('hcpcs', text);
}

/** The column whose heading matches; undefined when none does. */
export function columnOf({ headings }: Layout, heading: RegExp): number | undefined {
  const index = headings.findIndex((words) => heading.test(words));
  return index === -1 ? undefined : index;
}

/** The column whose heading matches. Refuses the file when none does. */
export function requireColumn(layout: Layout, heading: RegExp, name: string): number {
  const found = columnOf(layout, heading);
  if (found !== undefined) return found;
  const headings = quote(layout.headings.filter((words) => words !== '').join(' | '));
  return refuse(layout.file, 0, `no column of the ${name}; the headings are ${headings}`);
}

/** The code in a cell; refuses any other text. */
export function requireCode({ file }: Layout, { line, cells }: CellRow, column: number, name: string): string {
  const text = (cells[column] ?? '').toUpperCase();
  return isCode(text) ? text : refuse(file, line, `the ${name} is ${quote(text)}, expected a HCPCS or CPT code`);
}

/** Lines with one text are titles and disclaimers; the others make up the headings. */
function headingsOf(above: readonly CellRow[]): string[] {
  const headings: string[] = [];
  for (const { cells } of above) {
    if (cells.filter((cell) => cell !== '').length < 2) continue;
    for (const [column, cell] of cells.entries()) headings[column] = `${headings[column] ?? ''} ${cell}`;
  }
  return Array.from(headings, (heading) => words(heading ?? ''));
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Without the blank rows and single notes at the end of the table. */
function withoutEnd(rows: readonly CellRow[]): readonly CellRow[] {
  let end = rows.length;
  while (end > 0) {
    const filled = (rows[end - 1]?.cells ?? []).filter((cell) => cell !== '');
    if (filled.length > 1 || filled.some(isCode)) break;
    end--;
  }
  return rows.slice(0, end);
}
