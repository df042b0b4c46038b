/** The text of a file as its edits need to see it: lines, indentation, comments. */
import type { Comment } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import type { Notation } from '../index.js';

export class Source {
  constructor(
    readonly text: string,
    readonly notation: Notation,
    /** In the order of the text. */
    private readonly comments: readonly Comment[],
  ) {}

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The line end that the file uses, by its first line. */
  get lineEnd(): string {
    return this.text[this.text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  }

  startOfLine(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset of the line end, or of the end of the file. */
  endOfLine(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    if (newline < 0) return this.text.length;
    return newline > offset && this.text[newline - 1] === '\r' ? newline - 1 : newline;
  }

  /** Offset behind the line end, or the end of the file. */
  startOfNextLine(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    return newline < 0 ? this.text.length : newline + 1;
  }

  hasComment({ start, end }: Span): boolean {
    return (
      this.comments.length > 0 &&
      /#|\/[/*]/.test(this.slice({ start, end })) &&
      this.comments.some(({ span }) => span.start < end && span.end > start)
    );
  }

  /** Start of the lines of comments right above a line, down from `limit`: they speak of what stands below them. */
  startWithComments(lineStart: number, limit: number): number {
    let start = lineStart;
    while (start > limit) {
      const above = this.startOfLine(start - 1);
      if (above < limit || !/^[ \t]*(?:#|\/\/)/.test(this.slice({ start: above, end: start }))) break;
      start = above;
    }
    return start;
  }

  /** True when the place stands between two line breaks, or where the text begins. */
  isFirstOnLine(offset: number): boolean {
    return this.slice({ start: this.startOfLine(offset), end: offset }).trim() === '';
  }

  /** Blanks as wide as what stands before the offset on its line. */
  columnOf(offset: number): string {
    return this.slice({ start: this.startOfLine(offset), end: offset }).replace(/\S/g, ' ');
  }
}
