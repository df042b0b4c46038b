/**
 * Finds out what stands at the caret by writing a mark there and reading the document again. The mark turns every
 * empty place into a node: an empty value, a new key, the next element of a list that is not closed yet. The reader
 * copes with broken text, so the probe does; and only the piece around the caret is really read again.
 */
import type { Span } from '../../model/span.js';
import type { Notation, SyntaxReader } from '../syntax/index.js';
import type { SyntaxDocument } from '../syntax/node.js';

/** From the private use area: no document writes it, and YAML and JSON read it as a letter. */
const MARK = '\uE000';

export interface Probe {
  /** The document around the caret, read with the mark in it. */
  readonly document?: SyntaxDocument;
  /** The text that was read: with the lead and the mark. */
  readonly text: string;
  /** Offset of the mark in `text`. */
  readonly markAt: number;
  readonly notation: Notation;
  /** What has to be written before a value at this place: the space after a colon, the dash of a list. */
  readonly lead: string;
  /** Turns a span of `text` into one of the document. */
  original(span: Span): Span;
}

export interface Caret {
  readonly text: string;
  readonly offset: number;
  readonly notation: Notation;
}

/** Reads the document with `lead` inserted at `leadAt` (at or before the caret) and the mark at the caret. */
export function probe(caret: Caret, reader: Pick<SyntaxReader, 'documentAt'>, lead = '', leadAt = caret.offset): Probe {
  const { offset, notation } = caret;
  const before = `${caret.text.slice(0, leadAt)}${lead}${caret.text.slice(leadAt, offset)}`;
  const text = `${before}${MARK}${caret.text.slice(offset)}`;
  const markAt = before.length;
  const document = reader.documentAt(text, notation, markAt);
  const back = (at: number): number => {
    const withoutMark = at > markAt ? at - MARK.length : at;
    return withoutMark > leadAt ? Math.max(leadAt, withoutMark - lead.length) : withoutMark;
  };
  const original = ({ start, end }: Span): Span => ({ start: back(start), end: back(end) });
  return { ...(document && { document }), text, markAt, notation, lead, original };
}
