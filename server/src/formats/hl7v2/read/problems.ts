/** What a receiver would stumble over: header, segments, and dates of a bill that are no days. */
import type { Problem } from '../../../model/problem.js';
import type { Cut, Message } from '../syntax/messages.js';
import { component, type Piece, type Segment, spanOf } from '../syntax/segment.js';
import { dayOf } from './dates.js';

/** The dates by which a bill is judged. */
const DATES: Readonly<Record<string, readonly number[]>> = { PID: [7], PV1: [44, 45], PR1: [5], FT1: [4] };

export function problemsOf(message: Message, isBilling: boolean): Problem[] {
  const { segments, isBroken, stray } = message;
  const [{ start, text }] = segments;
  const problems: Problem[] = isBilling ? segments.flatMap(badDates) : [];
  if (isBroken) {
    const span = { start, end: start + Math.min(8, text.length) };
    problems.push(
      syntax(span, 'The header names no delimiters: behind MSH stand the field separator and four more, |^~\\&'),
    );
  }
  if (stray !== undefined) {
    problems.push(
      syntax(stray, 'No segment begins here: each line begins with its name, three capitals or digits, and |'),
    );
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

export function problemsBefore({ before, messages }: Cut): Problem[] {
  if (before === undefined || messages.length === 0) return [];
  const end = Math.min(before.end, before.start + 40);
  return [syntax({ start: before.start, end }, 'Text before the first message: a file begins with MSH, BHS or FHS')];
}

function syntax(span: Problem['span'], message: string): Problem {
  return { rule: 'claim-syntax', span, message };
}

function badDates(segment: Segment): Problem[] {
  return (DATES[segment.id] ?? []).flatMap((number) => {
    const piece = component(segment.field(number), 1, segment.delimiters);
    if (piece === undefined || !isNoDay(piece)) return [];
    const message = `${piece.text.slice(0, 8)} is no day of the calendar (${segment.id}-${number})`;
    return [{ rule: 'encounter-bad-date', span: spanOf(piece), message }];
  });
}

/** A year or a month alone is legal, and zeros stand for nothing. */
function isNoDay({ text }: Piece): boolean {
  return /^\d{8}/.test(text) && !/^0+(?:\D|$)/.test(text) && dayOf(text) === undefined;
}
