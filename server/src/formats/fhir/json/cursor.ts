import type { Trouble } from './node.js';

/** By their character codes: comparing those is what makes the reader fast. */
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
/** Stands for the end of what is read. */
export const END = -1;

const BACKSLASH = 92;
const SLASH = 47;
const SPACE = 32;
const NEWLINE = 10;
const RETURN = 13;

/**
 * What most tokens are. Patterns run as machine code from the first file on, when loops of our own are still being
 * interpreted: they make the difference for a file of several megabytes that is opened first.
 */
const BLANKS = /[ \n\r\t]*/y;
const PLAIN_STRING = /"[ !#-[\]-\uffff]*"/y;
const WORD = /[^\s"{}[\],:]*/y;

/** More than this of one piece helps nobody. */
const MOST_TROUBLES = 50;

/** RFC 8259: no number begins with a zero and another digit. */
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
const LONGEST_LITERAL = 64;
const ESCAPED = /["\\/bfnrtu]/;

/** A place in a JSON text, and the steps from one token to the next. Each step goes forward: no text is read twice. */
export class JsonCursor {
  /** Trouble of the piece that is being read, from its start. */
  troubles: Trouble[] = [];
  /** Where the piece that is being read starts. */
  base = 0;

  constructor(
    readonly text: string,
    /** Where the next token is looked for. */
    public at: number,
    public end: number,
  ) {}

  /** Goes to the next token and gives its first character. */
  peek(): number {
    const { text, end } = this;
    let character = text.charCodeAt(this.at);
    while (this.at < end) {
      if (character > SPACE && character !== SLASH) return character;
      const start = this.at;
      if (character === SLASH) this.at = this.comment();
      else {
        BLANKS.lastIndex = start;
        BLANKS.test(text);
        this.at = BLANKS.lastIndex;
        if (this.at === start) return character;
      }
      character = text.charCodeAt(this.at);
    }
    this.at = end;
    return END;
  }

  /** From the opening quote to behind the closing one, or to the end of the line. True when it is closed. */
  string(): boolean {
    const { text, end } = this;
    PLAIN_STRING.lastIndex = this.at;
    if (PLAIN_STRING.test(text) && PLAIN_STRING.lastIndex <= end) {
      this.at = PLAIN_STRING.lastIndex;
      return true;
    }
    return this.oddString();
  }

  /** A string that has escapes, or mistakes. */
  private oddString(): boolean {
    const { text, end } = this;
    const start = this.at;
    let at = start + 1;
    while (at < end) {
      const character = text.charCodeAt(at);
      if (character === QUOTE) {
        this.at = at + 1;
        return true;
      }
      if (character === BACKSLASH) {
        if (!ESCAPED.test(text.charAt(at + 1))) this.trouble(at, at + 2, 'JSON has no such escape');
        // A backslash at the end of a line escapes nothing.
        at += text.charCodeAt(at + 1) === NEWLINE ? 1 : 2;
        continue;
      }
      if (character === NEWLINE) break;
      if (character < SPACE && character !== RETURN) this.trouble(at, at + 1, 'This character needs an escape in JSON');
      at += 1;
    }
    this.at = Math.min(at, end);
    this.trouble(start, start + 1, 'This quote is not closed');
    return false;
  }

  /** Over a number, a literal, or text that lacks its quotes. */
  word(): void {
    const start = this.at;
    WORD.lastIndex = start;
    WORD.test(this.text);
    this.at = Math.min(Math.max(WORD.lastIndex, start + 1), this.end);
    const isLiteral = this.at - start <= LONGEST_LITERAL && LITERAL.test(this.text.slice(start, this.at));
    if (!isLiteral) this.trouble(start, this.at, 'Text needs double quotes in JSON');
  }

  /** Reports a stretch of the text. Further trouble at the same place says nothing new. */
  trouble(start: number, end: number, message: string): void {
    const from = start - this.base;
    if (this.troubles.length >= MOST_TROUBLES || this.troubles.at(-1)?.start === from) return;
    this.troubles.push({ start: from, end: Math.min(end, this.end) - this.base, message });
  }

  /** Reports the next token; at the end of the text, the character before it. */
  troubleHere(message: string): void {
    if (this.peek() === END) {
      const last = Math.max(this.base, this.lastWritten());
      this.trouble(last, last + 1, message);
    } else this.trouble(this.at, this.at + 1, message);
  }

  private lastWritten(): number {
    let last = this.end - 1;
    while (last > this.base && this.text.charCodeAt(last) <= SPACE) last -= 1;
    return last;
  }

  /** Over a comment, which JSON does not have. Gives the place behind it. */
  private comment(): number {
    const start = this.at;
    const isBlock = this.text.charAt(start + 1) === '*';
    const found = this.text.indexOf(isBlock ? '*/' : '\n', start + 1);
    const end = found < 0 ? this.end : Math.min(found + (isBlock ? 2 : 0), this.end);
    this.trouble(start, end, 'JSON has no comments');
    return Math.max(end, start + 1);
  }
}
