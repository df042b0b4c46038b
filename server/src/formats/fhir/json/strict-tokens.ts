/**
 * Tokens of strictly valid JSON. The patterns run as machine code from the first call on, when loops of our own are
 * still being interpreted.
 */
import { QUOTE } from './cursor.js';

const SPACE = 32;
const BACKSLASH = 92;

const BLANKS = /[ \n\r\t]*/y;
const STRING = /"[ !#-[\]-\uffff]*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[ \n\r\t,\]}])/y;
/** Up to the next escape. */
const STRING_PART = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Behind the blanks at an offset. */
export function behindBlanks(text: string, at: number): number {
  if (text.charCodeAt(at) > SPACE) return at;
  // What stands behind a colon in most files.
  if (text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) > SPACE) return at + 1;
  return behind(BLANKS, text, at);
}

/** Behind the string, number, `true`, `false` or `null` at an offset; 0 where none of them stands there. */
export function behindScalar(text: string, at: number): number {
  return text.charCodeAt(at) === QUOTE ? behindString(text, at) : behind(LITERAL, text, at);
}

/** Behind the closing quote of the string at an offset; 0 where none stands there. */
export function behindString(text: string, at: number): number {
  return behind(STRING, text, at) || behindEscapes(text, at);
}

function behindEscapes(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return 0;
  for (let at = start + 1; ; ) {
    at = behind(STRING_PART, text, at);
    if (text.charCodeAt(at) === QUOTE) return at + 1;
    if (text.charCodeAt(at) !== BACKSLASH) return 0;
    at = behind(ESCAPE, text, at);
    if (at === 0) return 0;
  }
}

/** Where the token at an offset ends; 0 where there is none. */
function behind(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : 0;
}
