/** One row of delimited text: where its cells are. A row is filled anew for each line, so that no row costs an object. */
import type { Span } from '../../../model/span.js';

const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Cells beyond this are read over: no table of claims is so wide, and a file without line ends is one row. */
export const MOST_COLUMNS = 5000;

export class Row {
  start = 0;
  /** Where the text of the row ends, before its line end. */
  end = 0;
  /** Where the next row starts. */
  next = 0;
  /** How many cells it has. */
  count = 0;
  /** The first quote that is never closed, or has text behind it. */
  openQuote: number | undefined;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(
    readonly text: string,
    readonly delimiter: number,
  ) {}

  /** Reads the row that starts at the offset. */
  read(start: number): this {
    this.start = start;
    this.count = 0;
    this.openQuote = undefined;
    let at = start;
    for (;;) {
      const end = this.endOfCell(at);
      if (this.count < MOST_COLUMNS) {
        this.starts[this.count] = at;
        this.ends[this.count] = end;
      }
      this.count += 1;
      if (this.text.charCodeAt(end) !== this.delimiter) {
        this.end = end;
        this.next = afterLineEnd(this.text, end);
        return this;
      }
      at = end + 1;
    }
  }

  /** True for an empty line. */
  get isBlank(): boolean {
    return this.count === 1 && this.isEmpty(0);
  }

  isEmpty(column: number): boolean {
    const { start, end } = this.content(column);
    return start === end;
  }

  /** The text of a cell, without padding and quotes; empty where the row is too short. */
  textOf(column: number): string {
    const [start, end] = [this.starts[column], this.ends[column]];
    if (column >= this.count || start === undefined || end === undefined || start === end) return '';
    if (isPlain(this.text.charCodeAt(start)) && isPlain(this.text.charCodeAt(end - 1))) {
      return this.text.slice(start, end);
    }
    const content = this.content(column);
    return this.text.slice(content.start, content.end);
  }

  /** The cell from delimiter to delimiter. */
  cell(column: number): Span {
    const isThere = column < this.count;
    return {
      start: (isThere ? this.starts[column] : undefined) ?? this.end,
      end: (isThere ? this.ends[column] : undefined) ?? this.end,
    };
  }

  /** The cell without the quotes around it. */
  inside(column: number): Span {
    const cell = this.cell(column);
    const { start, end } = trimmed(this.text, cell, this.delimiter);
    const isQuoted =
      end - start >= 2 && this.text.charCodeAt(start) === QUOTE && this.text.charCodeAt(end - 1) === QUOTE;
    return isQuoted ? { start: start + 1, end: end - 1 } : cell;
  }

  /** What the cell says: without quotes and padding. Of an empty cell, the place where something would be written. */
  content(column: number): Span {
    return trimmed(this.text, this.inside(column), this.delimiter);
  }

  /** The cell that holds the offset; undefined beyond the end of the row. */
  columnAt(offset: number): number | undefined {
    const index = this.ends.findIndex((end, column) => column >= this.count || offset <= end);
    return index < 0 || index >= this.count || offset < this.start ? undefined : index;
  }

  private endOfCell(start: number): number {
    const { text, delimiter } = this;
    let at = start;
    while (isPadding(text.charCodeAt(at), delimiter)) at += 1;
    if (text.charCodeAt(at) === QUOTE) {
      const closed = this.endOfQuoted(at);
      if (closed !== undefined) return closed;
      this.openQuote ??= at;
    }
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return at;
  }

  /** Undefined when the quote is never closed or more text follows: then it is a sign like any other. */
  private endOfQuoted(quote: number): number | undefined {
    const { text, delimiter } = this;
    let at = quote + 1;
    for (;;) {
      at = text.indexOf('"', at);
      if (at < 0) return undefined;
      if (text.charCodeAt(at + 1) !== QUOTE) break;
      at += 2;
    }
    at += 1;
    while (isPadding(text.charCodeAt(at), delimiter)) at += 1;
    const code = text.charCodeAt(at);
    const isEnd = at >= text.length || code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN;
    return isEnd ? at : undefined;
  }
}

function isPadding(code: number, delimiter: number): boolean {
  return code === SPACE || (code === TAB && delimiter !== TAB);
}

/** No quote and no padding. */
function isPlain(code: number): boolean {
  return code !== SPACE && code !== QUOTE && code !== TAB;
}

function trimmed(text: string, span: Span, delimiter: number): Span {
  let { start, end } = span;
  while (start < end && isPadding(text.charCodeAt(start), delimiter)) start += 1;
  while (end > start && isPadding(text.charCodeAt(end - 1), delimiter)) end -= 1;
  return { start, end };
}

function afterLineEnd(text: string, end: number): number {
  const isBoth = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return Math.min(end + (isBoth ? 2 : 1), text.length);
}
