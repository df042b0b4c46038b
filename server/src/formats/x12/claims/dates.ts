/** The dates of a claim: the statement of an institution, the lines of everybody else. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { ClaimKind, ServiceLine } from '../../../model/encounter.js';
import type { Placed, Span } from '../../../model/span.js';
import { textOf } from '../syntax/pieces.js';
import { type CutSegment, elementText } from './cut.js';
import { dayAt } from './values.js';

export interface Period {
  readonly from: Placed<IsoDate> | undefined;
  readonly through: Placed<IsoDate> | undefined;
}

export interface ClaimPeriod extends Period {
  readonly admission: Placed<IsoDate> | undefined;
}

const NONE: Period = { from: undefined, through: undefined };

export function periodOf(
  text: string,
  kind: ClaimKind | undefined,
  head: readonly CutSegment[],
  lines: readonly ServiceLine[],
): ClaimPeriod {
  const statement = datesOf(text, head, '434');
  const service = datesOf(text, head, '472');
  const admission = datesOf(text, head, '435').from;
  const ofLines = periodOfLines(lines);
  const order = kind === 'professional' ? [ofLines, service, statement] : [statement, ofLines, service];
  const { from, through } = order.find((period) => period.from !== undefined) ?? NONE;
  return { from, through, admission };
}

/** First and last day of a date segment (DTP) with the qualifier. */
export function datesOf(text: string, segments: readonly CutSegment[], qualifier: string): Period {
  const segment = segments.find((each) => each.id === 'DTP' && elementText(text, each, 1) === qualifier);
  const written = segment?.elements[3];
  return written === undefined ? NONE : period(text, written);
}

function period(text: string, written: Span): Period {
  const from = dayAt(text, written.start);
  const isRange = textOf(text, { start: written.start + 8, end: written.end }).startsWith('-');
  return { from, through: isRange ? dayAt(text, written.start + 9) : undefined };
}

function periodOfLines(lines: readonly ServiceLine[]): Period {
  const from = lines.flatMap((line) => line.from ?? []).reduce(earlier, undefined);
  const through = lines.flatMap((line) => line.through ?? line.from ?? []).reduce(later, undefined);
  return { from, through: from !== undefined && from.value !== through?.value ? through : undefined };
}

function earlier(a: Placed<IsoDate> | undefined, b: Placed<IsoDate>): Placed<IsoDate> {
  return a !== undefined && a.value <= b.value ? a : b;
}

function later(a: Placed<IsoDate> | undefined, b: Placed<IsoDate>): Placed<IsoDate> {
  return a !== undefined && a.value >= b.value ? a : b;
}
