/** What a receiver of the table would stumble over. */
import type { Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import type { ColumnRole } from '../columns/role.js';
import type { Delimiter } from '../scan/header.js';
import { MOST_COLUMNS, type Row } from '../scan/row.js';
import { isImpossibleDay } from './dates.js';
import type { Table } from './table.js';

const DATES: readonly ColumnRole[] = [
  'from',
  'through',
  'service-from',
  'service-through',
  'admission-date',
  'discharge-date',
  'birth-date',
];

interface Misfit {
  readonly span: Span;
  readonly cells: number;
  rows: number;
}

export class Problems {
  private readonly found: Problem[] = [];
  private readonly width: number;
  private readonly dates: readonly number[];
  private long: Misfit | undefined;
  private short: Misfit | undefined;

  /** The row is at the header. */
  constructor(
    row: Row,
    { layout }: Table,
    private readonly delimiter: Delimiter,
  ) {
    this.width = row.count;
    this.dates = DATES.flatMap((role) => layout.of(role));
    this.lookAtQuote(row);
  }

  /** Looks at a row. False when its cells cannot be told apart: more of them than columns, with text in them. */
  look(row: Row): boolean {
    this.lookAtQuote(row);
    if (row.count < this.width) this.short = counted(this.short, row);
    for (let extra = this.width; extra < Math.min(row.count, MOST_COLUMNS); extra += 1) {
      if (row.isEmpty(extra)) continue;
      this.long = counted(this.long, row);
      return false;
    }
    this.lookAtDates(row);
    return true;
  }

  all(): Problem[] {
    const misfits = [this.long, this.short].flatMap((misfit) => (misfit ? [this.misfit(misfit)] : []));
    return [...this.found, ...misfits].sort((a, b) => a.span.start - b.span.start);
  }

  private misfit({ span, cells, rows }: Misfit): Problem {
    const others =
      rows === 1
        ? ''
        : `; ${rows - 1} more ${rows === 2 ? 'row has' : 'rows have'} too ${cells > this.width ? 'many' : 'few'}`;
    return { rule: 'claim-syntax', span, message: `This row has ${cells} cells, the header ${this.width}${others}` };
  }

  /** Files with bars or tabs mostly know no quotes. */
  private lookAtQuote(row: Row): void {
    if (row.openQuote === undefined || this.delimiter === '|' || this.delimiter === '\t') return;
    const span = { start: row.openQuote, end: row.openQuote + 1 };
    this.found.push({ rule: 'claim-syntax', span, message: 'This quote is not closed before its cell ends' });
  }

  private lookAtDates(row: Row): void {
    for (const column of this.dates) {
      const text = row.textOf(column);
      if (text === '' || !isImpossibleDay(text)) continue;
      this.found.push({
        rule: 'encounter-bad-date',
        span: row.content(column),
        message: `${text} is not a day of the calendar`,
      });
    }
  }
}

function counted(misfit: Misfit | undefined, row: Row): Misfit {
  if (misfit) misfit.rows += 1;
  return misfit ?? { span: { start: row.start, end: row.end }, cells: row.count, rows: 1 };
}
