import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { Placed, Span } from '../../../model/span.js';
import { dayOf } from '../reading/days.js';
import { textOf } from '../syntax/pieces.js';

export function placed(text: string, span: Span | undefined): Placed<string> | undefined {
  return span && { value: textOf(text, span).trim(), span };
}

/** A decimal number as X12 writes it; undefined where there is none, or something else. */
export function numberAt(text: string, span: Span | undefined): Placed<number> | undefined {
  const written = textOf(text, span).trim();
  return span !== undefined && /^-?(?:\d+\.?\d*|\.\d+)$/.test(written) ? { value: Number(written), span } : undefined;
}

/** The day of a stretch that begins with CCYYMMDD. */
export function dayAt(text: string, start: number): Placed<IsoDate> | undefined {
  const span = { start, end: start + 8 };
  const value = dayOf(text.slice(span.start, span.end));
  return value === undefined ? undefined : { value, span };
}
