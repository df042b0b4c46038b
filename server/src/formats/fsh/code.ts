/** Codes as FHIR Shorthand writes them: `system#code`, or `system#"code with blanks"`. */
import type { Placed, Span } from '../../model/span.js';
import type { Token } from './tokens.js';

export interface FshCode {
  /** Absent for `#code`. */
  readonly system: Placed<string> | undefined;
  readonly text: string;
  /** Without quotes. */
  readonly span: Span;
  /** With quotes. */
  readonly replace: Span;
  readonly isQuoted: boolean;
}

/** The code of a word; undefined for words without `#`, and for the parameters of rule sets. */
export function codeIn(text: string, { start, end }: Token): FshCode | undefined {
  const word = text.slice(start, end);
  const hash = word.indexOf('#');
  if (hash === -1 || /[{}()]/.test(word)) return undefined;
  const system = hash === 0 ? undefined : { value: word.slice(0, hash), span: { start, end: start + hash } };
  const replace = { start: start + hash + 1, end };
  const written = word.slice(hash + 1);
  const isQuoted = written.startsWith('"');
  if (!isQuoted) return { system, text: written, span: replace, replace, isQuoted };
  const isClosed = written.length > 1 && written.endsWith('"');
  const span = { start: replace.start + 1, end: isClosed ? end - 1 : end };
  return { system, text: textOf(text.slice(span.start, span.end)), span, replace, isQuoted };
}

/** What a string says: its escapes resolved. */
export function textOf(written: string): string {
  return written.includes('\\') ? written.replace(/\\(["\\])/g, '$1') : written;
}

/** A string between quotes. */
export function quotedText(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
