import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Placed, Span } from '../../model/span.js';
import type { SyntaxTrouble } from './node.js';

/** `word`: anything bare, be it a number, `true` or a code that lacks its quotes. */
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word' | 'end';

/** By the numbers of jsonc-parser's `SyntaxKind`, a const enum that isolated modules cannot read. */
const TOKENS: Readonly<Record<number, JsonToken>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  10: 'string',
  17: 'end',
};
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const BLANK = 15;
const NOT_CLOSED = 2;

/** How far back the start of a line is looked for: a file may be one line. */
const NEAR = 500;

/** The tokens of a JSON text one by one, comments and blanks left out. */
export class JsonTokens {
  token: JsonToken = 'end';
  span: Span = { start: 0, end: 0 };
  /** The characters that a string or word stands for. */
  value = '';
  /** False for a string whose quote is not closed on its line. */
  isClosed = true;
  /** Where the token before this one ended. */
  previousEnd = 0;
  readonly comments: Placed<string>[] = [];

  private readonly scanner: JSONScanner;
  private lookahead: JSONScanner | undefined;

  constructor(
    private readonly text: string,
    private readonly troubles: SyntaxTrouble[],
  ) {
    this.scanner = createScanner(text);
    if (text.startsWith('\uFEFF')) this.scanner.setPosition(1);
    this.next();
  }

  next(): void {
    this.previousEnd = this.span.end;
    let kind: number = this.scanner.scan();
    for (; kind >= LINE_COMMENT && kind <= BLANK; kind = this.scanner.scan()) {
      if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) this.comment();
    }
    const start = this.scanner.getTokenOffset();
    this.token = TOKENS[kind] ?? 'word';
    this.span = { start, end: this.scanner.getPosition() };
    if (this.token === 'word') this.takeWord(start);
    if (this.token === 'string') this.takeString();
  }

  /** The token `ahead` places further on (1: the next one). Looks no further than asked. */
  peek(ahead: number): JsonToken {
    this.lookahead ??= createScanner(this.text, true);
    const scanner = this.lookahead;
    scanner.setPosition(this.span.end);
    for (let step = 1; step < ahead; step += 1) scanner.scan();
    return TOKENS[scanner.scan()] ?? 'word';
  }

  /** Column of the token when nothing but blanks precedes it on its line. */
  columnIfFirst(): number | undefined {
    const before = this.before(this.span.start);
    return before.length < NEAR && before.trim() === '' ? before.length : undefined;
  }

  /** Indentation of the line that an offset is on; undefined far to the right. */
  indentAt(offset: number): number | undefined {
    const before = this.before(offset);
    return before.length < NEAR ? /^[ \t]*/.exec(before)?.[0].length : undefined;
  }

  /** What stands before an offset on its line, or the last of it. */
  private before(offset: number): string {
    const near = this.text.slice(Math.max(0, offset - NEAR), offset);
    return near.slice(near.lastIndexOf('\n') + 1);
  }

  private takeString(): void {
    this.value = this.scanner.getTokenValue();
    const error: number = this.scanner.getTokenError();
    this.isClosed = error !== NOT_CLOSED;
    if (!this.isClosed) this.trouble('This quote is not closed');
    else if (error !== 0) this.trouble('A character or escape in this string is not allowed in JSON');
  }

  /** The scanner ends a number where letters begin: `3E0G8TZ` comes in two pieces. */
  private takeWord(start: number): void {
    const [rest = ''] = /^[^\s{}[\],:"]*/.exec(this.text.slice(this.span.end, this.span.end + 200)) ?? [];
    const end = this.span.end + rest.length;
    if (rest !== '') this.scanner.setPosition(end);
    this.span = { start, end };
    this.value = this.text.slice(start, end);
  }

  private comment(): void {
    const start = this.scanner.getTokenOffset();
    // Not the scanner's own value of a comment, which begins one character early.
    const written = this.text.slice(start, this.scanner.getPosition());
    const value = written.replace(/^\/[/*]+|\*\/$/g, '').trim();
    this.comments.push({ value, span: { start, end: start + written.trimEnd().length } });
  }

  /** Reports at the token; further trouble at the same place says nothing new. */
  trouble(message: string): void {
    const atEnd = this.token === 'end';
    const span = atEnd ? { start: Math.max(0, this.previousEnd - 1), end: this.previousEnd } : this.span;
    if (this.troubles.at(-1)?.span.start !== span.start) this.troubles.push({ span, message });
  }
}
