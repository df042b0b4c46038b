/** Cuts a file into messages and these into segments. */
import type { Span } from '../../../model/span.js';
import { type Delimiters, delimitersOf } from './delimiters.js';
import { Segment } from './segment.js';

export interface Message {
  /** Begins with the header, `MSH`. */
  readonly segments: readonly [Segment, ...Segment[]];
  readonly delimiters: Delimiters;
  readonly span: Span;
  /** The header names no delimiters that a receiver could use. */
  readonly isBroken: boolean;
  /** The first line that is no segment, if there is one. */
  readonly stray?: Span;
}

export interface Cut {
  readonly messages: readonly Message[];
  /** Text before the first header. */
  readonly before?: Span;
}

/** Headers and trailers of batches and of files of batches: they end the message before them. */
const ENVELOPE = /^(?:FHS|BHS|BTS|FTS)/;
/** A segment names itself; behind the name stands the field separator or nothing. */
const NAME = /^[A-Z][A-Z0-9]{2}/;

export function cut(text: string): Cut {
  const messages: Message[] = [];
  let open: OpenMessage | undefined;
  let before: Span | undefined;
  const close = () => {
    if (open !== undefined) messages.push(open.closed());
    open = undefined;
  };
  for (const line of linesOf(text)) {
    if (line.text.startsWith('MSH')) {
      close();
      open = new OpenMessage(line);
    } else if (ENVELOPE.test(line.text)) close();
    else if (open !== undefined) open.add(line);
    else if (messages.length === 0) before ??= { start: line.start, end: line.start + line.text.length };
  }
  close();
  return { messages, ...(before !== undefined && { before }) };
}

class OpenMessage {
  private readonly segments: [Segment, ...Segment[]];
  private readonly delimiters: Delimiters;
  private readonly isBroken: boolean;
  private stray: Span | undefined;
  /** What ends the header ends every segment. */
  private lineEnd = '';

  constructor(header: Line) {
    ({ delimiters: this.delimiters, isBroken: this.isBroken } = delimitersOf(header.text));
    this.segments = [new Segment(header.text, header.start, this.delimiters)];
  }

  add({ text, start, lineEnd }: Line): void {
    if (this.lineEnd === '') this.lineEnd = lineEnd;
    const isSegment = NAME.test(text) && (text.length === 3 || text[3] === this.delimiters.field);
    if (isSegment) this.segments.push(new Segment(text, start, this.delimiters));
    // Where segments end in CR, a line feed may stand inside of a value. A broken header is trouble enough.
    else if (lineEnd === this.lineEnd && !this.isBroken)
      this.stray ??= { start, end: start + Math.min(text.length, 20) };
  }

  closed(): Message {
    const { segments, delimiters, isBroken, stray } = this;
    const [header] = segments;
    const span = { start: header.start, end: segments.at(-1)?.end ?? header.end };
    return { segments, delimiters, span, isBroken, ...(stray !== undefined && { stray }) };
  }
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** The line end before it. */
  readonly lineEnd: string;
}

/** The lines with something on them, whatever ends them: CR by the standard, LF or both in files. */
function* linesOf(text: string): Generator<Line> {
  let lineEnd = '';
  let [carriageReturn, lineFeed] = [-1, -1];
  for (let start = 0; start < text.length; ) {
    if (carriageReturn < start) carriageReturn = next(text, '\r', start);
    if (lineFeed < start) lineFeed = next(text, '\n', start);
    const end = Math.min(carriageReturn, lineFeed);
    const line = trimmed(text, start, end);
    if (line.text !== '') yield { ...line, lineEnd };
    lineEnd = carriageReturn + 1 === lineFeed ? '\r\n' : (text[end] ?? '');
    start = end + Math.max(1, lineEnd.length);
  }
}

function next(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

/** Blanks, a byte order mark and what the transport adds around a message (MLLP) are no text of the line. */
function trimmed(text: string, start: number, end: number): { readonly text: string; readonly start: number } {
  let [from, to] = [start, end];
  while (from < to && isAround(text.charCodeAt(from))) from += 1;
  while (to > from && isAround(text.charCodeAt(to - 1))) to -= 1;
  return { text: text.slice(from, to), start: from };
}

function isAround(character: number): boolean {
  return character <= 0x20 || character === 0xfeff;
}
