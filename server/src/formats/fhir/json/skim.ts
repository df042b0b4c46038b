/**
 * Finds the end of a value in strictly valid JSON, without keeping anything of it. Most of a file is valid, and most of
 * it holds no code: this is the only step that every character takes.
 */
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './cursor.js';

const BACKSLASH = 92;

/** No value is nested deeper in a resource; what is goes to the patient reader. */
const DEEPEST = 150;

// Tokens with the blanks behind them. They run as machine code from the first call on.
const BLANKS = /[ \n\r\t]*/y;
const KEY = /"[ !#-[\]-\uffff]*"[ \n\r\t]*:[ \n\r\t]*/y;
const STRING = /"[ !#-[\]-\uffff]*"[ \n\r\t]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[ \n\r\t,\]}])[ \n\r\t]*/y;
/** Up to the next escape. */
const STRING_PART = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The offset behind the object or array that starts at `start`; undefined where it is not valid, or not complete. */
export function skim(text: string, start: number, end: number): number | undefined {
  return new Skimmer(text, start, end).run();
}

class Skimmer {
  /** The brackets that are waited for, as character codes. */
  private readonly open: number[] = [];

  constructor(
    private readonly text: string,
    /** 0 as soon as something is not valid: no value ends there. */
    private at: number,
    private readonly end: number,
  ) {}

  run(): number | undefined {
    for (;;) {
      const isComplete = this.value();
      if (this.at <= 0 || this.at > this.end) return undefined;
      if (!isComplete) continue;
      if (this.close()) return this.at <= this.end ? this.at : undefined;
      if (!this.comma()) return undefined;
    }
  }

  /** Over a scalar or an empty container, or into one with something in it: then false. */
  private value(): boolean {
    const { text } = this;
    const character = text.charCodeAt(this.at);
    if (character === QUOTE) {
      this.at = behind(STRING, text, this.at) || escapedString(text, this.at);
      return true;
    }
    if (character !== OPEN_BRACE && character !== OPEN_BRACKET) {
      this.at = behind(LITERAL, text, this.at);
      return true;
    }
    // In the table of characters a bracket and the one that closes it are two apart.
    const closer = character + 2;
    this.at = behind(BLANKS, text, this.at + 1);
    if (text.charCodeAt(this.at) === closer) {
      this.at += 1;
      return true;
    }
    if (this.open.push(closer) > DEEPEST) this.at = 0;
    else if (character === OPEN_BRACE) this.key();
    return false;
  }

  private key(): void {
    this.at = behind(KEY, this.text, this.at) || escapedKey(this.text, this.at);
  }

  /** Out of what the value before was the last part of. True when everything is closed. */
  private close(): boolean {
    for (let closer = this.open.at(-1); closer !== undefined; closer = this.open.at(-1)) {
      this.at = behind(BLANKS, this.text, this.at);
      if (this.text.charCodeAt(this.at) !== closer) return false;
      this.open.pop();
      this.at += 1;
    }
    return true;
  }

  /** To the next value behind a comma. */
  private comma(): boolean {
    if (this.text.charCodeAt(this.at) !== COMMA) return false;
    this.at = behind(BLANKS, this.text, this.at + 1);
    if (this.open.at(-1) === CLOSE_BRACE) this.key();
    else if (this.text.charCodeAt(this.at) === CLOSE_BRACKET) return false;
    return this.at > 0;
  }
}

/** Where the token at an offset ends; 0 where there is none. */
function behind(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : 0;
}

function escapedKey(text: string, at: number): number {
  const end = escapedString(text, at);
  return end > 0 && text.charAt(end) === ':' ? behind(BLANKS, text, end + 1) : 0;
}

function escapedString(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return 0;
  for (let at = start + 1; ; ) {
    at = behind(STRING_PART, text, at);
    if (text.charCodeAt(at) === QUOTE) return behind(BLANKS, text, at + 1);
    if (text.charCodeAt(at) !== BACKSLASH) return 0;
    at = behind(ESCAPE, text, at);
    if (at === 0) return 0;
  }
}
