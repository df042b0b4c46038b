/** Rows and cells of the table, for changes. */
import type { Encounter } from '../../../model/encounter.js';
import type { Span, TextEdit } from '../../../model/span.js';
import type { CodeColumn, Layout } from '../columns/layout.js';
import { cellAt } from '../place.js';
import type { TableContent } from '../read/index.js';
import { Row } from '../scan/row.js';
import { valueFor } from '../write.js';

/** A claim with more rows than this is changed by nobody at one place. */
const MOST_ROWS = 999;

/** The table as changes need it: any row can be asked for again. */
export class Cells {
  private rowsByStart: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    readonly text: string,
    readonly content: TableContent,
  ) {}

  get layout(): Layout {
    return this.content.table.layout;
  }

  row(start: number): Row {
    return new Row(this.text, this.content.delimiter).read(start);
  }

  /** The rows of an encounter; none of one that is too long to change. */
  rowsOf(encounter: Encounter): Row[] {
    return this.rowsAt(this.content.rowsOf.get(encounter) ?? []);
  }

  /** All rows of the claim that the row at the offset belongs to. */
  rowsBeside(start: number): Row[] {
    this.rowsByStart ??= new Map(
      [...this.content.rowsOf.values()].flatMap((rows) => rows.map((row) => [row, rows] as const)),
    );
    return this.rowsAt(this.rowsByStart.get(start) ?? [start]);
  }

  /** The row and the column of codes at a place. */
  codeCell({ start }: Span): { readonly row: Row; readonly column: CodeColumn } | undefined {
    const place = cellAt(this.text, this.content, start);
    const column = this.layout.codes.find(({ index }) => index === place?.column);
    return place && column && !place.isHeader ? { row: place.row, column } : undefined;
  }

  /** Writes a value in a cell: in its quotes, and in its width where it is padded. No edit where it says so already. */
  written(row: Row, column: number, value: string): TextEdit[] {
    if (row.textOf(column) === value) return [];
    const inside = row.inside(column);
    const content = row.content(column);
    const isBlank = content.start === content.end;
    const start = isBlank ? inside.start : content.start;
    const isPadded = inside.end > content.end || (isBlank && inside.end > inside.start);
    const text = valueFor(value, start, this.text, this.content);
    const span = { start, end: isPadded ? inside.end : content.end };
    return [{ span, text: isPadded ? text.padEnd(span.end - span.start) : text }];
  }

  private rowsAt(starts: readonly number[]): Row[] {
    return starts.length > MOST_ROWS ? [] : starts.map((start) => this.row(start));
  }
}
