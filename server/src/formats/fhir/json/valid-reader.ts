/** Makes the tree of a piece that is known to be valid JSON: nothing is checked, and what is of no interest left out. */
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './cursor.js';
import { knownKey, MIXED, WITHOUT_CODES } from './keys.js';
import type { JsonMember, JsonNode } from './node.js';
import { skim } from './skim.js';
import { Stack } from './stack.js';

/** Places in the text at which something of interest stands. Asked from left to right. */
export interface Interest {
  isIn(start: number, end: number): boolean;
}

const SPACE = 32;
const BACKSLASH = 92;
const BLANKS = /[ \n\r\t]*/y;
const WORD = /[^ \n\r\t,\]}]*/y;

export class ValidReader {
  private readonly parts = new Stack<JsonMember | JsonNode>();
  private at: number;

  /** Without `interest`, everything is of interest. */
  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly end: number,
    private readonly interest: Interest | undefined,
  ) {
    this.at = base;
  }

  /** The value at the start of the piece. */
  read(): JsonNode {
    return this.value('');
  }

  private value(key: string): JsonNode {
    const start = this.at;
    const character = this.text.charCodeAt(start);
    if (character === QUOTE) {
      this.string();
      return { kind: 'string', start: start - this.base, end: this.at - this.base, isClosed: true };
    }
    if (character === OPEN_BRACE) return this.skipped(key) ?? this.object();
    if (character === OPEN_BRACKET) return this.skipped(key) ?? this.array(key);
    WORD.lastIndex = start;
    WORD.test(this.text);
    this.at = WORD.lastIndex;
    return { kind: 'word', start: start - this.base, end: this.at - this.base };
  }

  private object(): JsonNode {
    const start = this.at;
    const from = this.parts.size;
    this.at += 1;
    while (this.next() !== CLOSE_BRACE) this.member();
    this.at += 1;
    const members = this.parts.take(from) as JsonMember[];
    return { kind: 'object', start: start - this.base, end: this.at - this.base, members };
  }

  private member(): void {
    const { text, base } = this;
    const keyStart = this.at;
    this.string();
    const keyEnd = this.at;
    const key = knownKey(text, keyStart + 1, keyEnd - 1);
    this.blanks();
    // Behind the colon.
    this.at += 1;
    const valueFrom = this.at;
    const isPlain = this.blanks() !== OPEN_BRACE && text.charCodeAt(this.at) !== OPEN_BRACKET;
    const value = this.value(key);
    if (key === '' && isPlain && this.interest !== undefined) return;
    this.parts.push({ key, keyStart: keyStart - base, keyEnd: keyEnd - base, valueFrom: valueFrom - base, value });
  }

  private array(key: string): JsonNode {
    const start = this.at;
    const from = this.parts.size;
    this.at += 1;
    while (this.next() !== CLOSE_BRACKET) this.parts.push(this.value(key));
    this.at += 1;
    const items = this.parts.take(from) as JsonNode[];
    return { kind: 'array', start: start - this.base, end: this.at - this.base, items };
  }

  /** The object or array at the cursor, stepped over, where nothing in it is of interest. */
  private skipped(key: string): JsonNode | undefined {
    const { interest, text, base } = this;
    const isMixed = MIXED.has(key);
    if (interest === undefined || !(isMixed || WITHOUT_CODES.has(key))) return undefined;
    const start = this.at;
    const end = skim(text, start, this.end);
    if (end === undefined || start === base || (isMixed && interest.isIn(start, end))) return undefined;
    this.at = end;
    return { kind: 'skipped', start: start - base, end: end - base };
  }

  /** To the next part, over the comma before it. */
  private next(): number {
    const character = this.blanks();
    if (character !== COMMA) return character;
    this.at += 1;
    return this.blanks();
  }

  private blanks(): number {
    const character = this.text.charCodeAt(this.at);
    if (character > SPACE) return character;
    BLANKS.lastIndex = this.at;
    BLANKS.test(this.text);
    this.at = BLANKS.lastIndex;
    return this.text.charCodeAt(this.at);
  }

  /** Behind the closing quote, which has an even number of backslashes before it. */
  private string(): void {
    const { text } = this;
    for (let quote = text.indexOf('"', this.at + 1); ; quote = text.indexOf('"', quote + 1)) {
      let before = quote - 1;
      while (text.charCodeAt(before) === BACKSLASH) before -= 1;
      if ((quote - before) % 2 === 1) {
        this.at = quote + 1;
        return;
      }
    }
  }
}
