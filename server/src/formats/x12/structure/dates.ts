/** DTP: a date, written as its format says (data element 1250: D8 a day, RD8 a range of days). */
import type { Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import { dayOf } from '../reading/days.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { badDate, rewriting, syntaxProblem } from './problem.js';

/** Dates that claims are judged by: statement, admission, service. */
const JUDGED_BY: ReadonlySet<string> = new Set(['434', '435', '472']);

export function dateProblems(text: string, reader: SegmentReader): Problem[] {
  const [, qualifier, format, date] = piecesOf(text, reader, reader.delimiters.element);
  if (format === undefined || date === undefined || !JUDGED_BY.has(textOf(text, qualifier))) return [];
  const other = otherFormat(text, format, date);
  if (other !== undefined) return [other];
  return daysIn(textOf(text, format), textOf(text, date), date).flatMap((span) => {
    const written = textOf(text, span);
    if (dayOf(written) !== undefined) return [];
    return [badDate(written === '' ? date : span, `${written || 'Nothing'} is not a calendar day written CCYYMMDD`)];
  });
}

/** Sound days under the name of the other format. */
function otherFormat(text: string, format: Span, date: Span): Problem | undefined {
  const [name, written] = [textOf(text, format), textOf(text, date)];
  const days = written.split('-');
  if (days.some((day) => dayOf(day) === undefined)) return undefined;
  if (name === 'RD8' && days.length === 1) {
    const message = `RD8 announces two days with a hyphen between them, and ${written} is one: its format is D8`;
    return syntaxProblem(format, message, rewriting(format, 'D8', 'repair'));
  }
  if (name === 'D8' && days.length === 2) {
    const message = `D8 announces one day, and ${written} is a range: its format is RD8`;
    return syntaxProblem(format, message, rewriting(format, 'RD8', 'repair'));
  }
  return undefined;
}

/** The days of a date element; none where its format is another one. */
function daysIn(format: string, written: string, { start, end }: Span): Span[] {
  if (written === '') return [];
  if (format === 'D8') return [{ start, end }];
  if (format !== 'RD8') return [];
  const dash = written.indexOf('-');
  const middle = start + dash;
  return dash < 0
    ? [{ start, end }]
    : [
        { start, end: middle },
        { start: middle + 1, end },
      ];
}
