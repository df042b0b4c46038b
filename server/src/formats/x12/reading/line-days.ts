import type { IsoDate } from '../../../../../codesets/src/types.js';

/** The lines of a claim in the order of the text, each with its own day where it has one. */
export class LineDays {
  private readonly starts: number[] = [];
  private readonly days: (IsoDate | undefined)[] = [];
  /** The line that was asked for last. */
  private line = -1;

  get isInLine(): boolean {
    return this.starts.length > 0;
  }

  begin(start: number): void {
    this.starts.push(start);
    this.days.push(undefined);
  }

  /** Of the line that was begun last; the first day that is given holds. */
  setDay(day: IsoDate): void {
    this.days[this.days.length - 1] ??= day;
  }

  /** The day of the line that the offset lies in. To be asked in the order of the text. */
  at(offset: number): IsoDate | undefined {
    const { starts } = this;
    while (this.line + 1 < starts.length && (starts[this.line + 1] ?? 0) <= offset) this.line += 1;
    return this.line < 0 ? undefined : this.days[this.line];
  }
}
