/** The cell at a place of the text. */
import type { TableContent } from './read/index.js';
import { Row } from './scan/row.js';

export interface CellPlace {
  readonly row: Row;
  readonly column: number;
  readonly isHeader: boolean;
}

export function cellAt(text: string, { delimiter, header, rows }: TableContent, offset: number): CellPlace | undefined {
  const start = lastStartBefore(rows, offset) ?? header;
  const row = new Row(text, delimiter).read(start);
  const column = row.columnAt(offset);
  return column === undefined ? undefined : { row, column, isHeader: start === header };
}

function lastStartBefore(starts: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
