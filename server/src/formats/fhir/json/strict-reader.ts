/** Makes the tree of a value in one go, as long as it is strictly valid JSON. Most of a file is. */
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './cursor.js';
import { isOfInterest, knownKey, MIXED, WITHOUT_CODES } from './keys.js';
import type { JsonMember, JsonNode } from './node.js';
import { DEEPEST, skim } from './skim.js';
import { Stack } from './stack.js';
import { behindBlanks, behindScalar, behindString } from './strict-tokens.js';

/** `lean`: what holds no code is checked, and left out of the tree. */
export type Extent = 'lean' | 'whole';

/**
 * The object or array that starts at `start`; its nodes count from there. Undefined where it is not valid JSON, or goes
 * on behind `end`.
 */
export function readStrictly(text: string, start: number, end: number, extent: Extent): JsonNode | undefined {
  try {
    const root = new StrictReader(text, start, extent === 'lean').root();
    return start + root.end <= end ? root : undefined;
  } catch (error) {
    if (error === INVALID) return undefined;
    throw error;
  }
}

/** Thrown once at most, where the first mistake is. */
const INVALID: unique symbol = Symbol('invalid JSON');

class StrictReader {
  private readonly parts = new Stack<JsonMember | JsonNode>();
  private depth = 0;
  private at: number;

  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly isLean: boolean,
  ) {
    this.at = base;
  }

  root(): JsonNode {
    return this.container('');
  }

  private value(key: string): JsonNode {
    const { text, base } = this;
    const start = this.at;
    const character = text.charCodeAt(start);
    if (character === OPEN_BRACE || character === OPEN_BRACKET) return this.skipped(key) ?? this.container(key);
    this.goTo(behindScalar(text, start));
    if (character === QUOTE) return { kind: 'string', start: start - base, end: this.at - base, isClosed: true };
    return { kind: 'word', start: start - base, end: this.at - base };
  }

  private container(key: string): JsonNode {
    this.depth += 1;
    if (this.depth > DEEPEST) throw INVALID;
    const node = this.text.charCodeAt(this.at) === OPEN_BRACE ? this.object() : this.array(key);
    this.depth -= 1;
    return node;
  }

  private object(): JsonNode {
    const start = this.at;
    const from = this.parts.size;
    for (let next = this.step(); next !== CLOSE_BRACE; next = this.behindPart(CLOSE_BRACE)) this.member();
    this.at += 1;
    const members = this.parts.take(from) as JsonMember[];
    return { kind: 'object', start: start - this.base, end: this.at - this.base, members };
  }

  private array(key: string): JsonNode {
    const start = this.at;
    const from = this.parts.size;
    for (let next = this.step(); next !== CLOSE_BRACKET; next = this.behindPart(CLOSE_BRACKET)) {
      this.parts.push(this.value(key));
    }
    this.at += 1;
    const items = this.parts.take(from) as JsonNode[];
    return { kind: 'array', start: start - this.base, end: this.at - this.base, items };
  }

  private member(): void {
    const { text, base } = this;
    const keyStart = this.at;
    if (text.charCodeAt(keyStart) !== QUOTE) throw INVALID;
    const quote = text.indexOf('"', keyStart + 1);
    const key = knownKey(text, keyStart + 1, quote);
    this.goTo(key === '' ? behindString(text, keyStart) : quote + 1);
    const keyEnd = this.at;
    if (this.blanks() !== COLON) throw INVALID;
    const next = this.step();
    if (key === '' && this.isLean && next !== OPEN_BRACE && next !== OPEN_BRACKET) {
      this.goTo(behindScalar(text, this.at));
      return;
    }
    const valueFrom = this.valueFrom(keyEnd);
    const value = this.value(key);
    this.parts.push({ key, keyStart: keyStart - base, keyEnd: keyEnd - base, valueFrom: valueFrom - base, value });
  }

  /** The object or array at the cursor, stepped over, where nothing in it is of interest. */
  private skipped(key: string): JsonNode | undefined {
    const { text, base } = this;
    const isMixed = MIXED.has(key);
    if (!this.isLean || !(isMixed || WITHOUT_CODES.has(key))) return undefined;
    const start = this.at;
    const end = skim(text, start, text.length);
    if (end === undefined) throw INVALID;
    if (isMixed && isOfInterest(text.slice(start, end))) return undefined;
    this.at = end;
    return { kind: 'skipped', start: start - base, end: end - base };
  }

  /** To the next part, over the comma before it, or to the bracket that closes what it is in: to the character given. */
  private behindPart(closer: number): number {
    const next = this.blanks();
    if (next === closer) return next;
    if (next !== COMMA) throw INVALID;
    const first = this.step();
    if (first === closer) throw INVALID;
    return first;
  }

  /** Over one character and the blanks behind it, to the character that is given. */
  private step(): number {
    this.at += 1;
    return this.blanks();
  }

  private blanks(): number {
    this.at = behindBlanks(this.text, this.at);
    return this.text.charCodeAt(this.at);
  }

  /** Behind the colon after a key. */
  private valueFrom(keyEnd: number): number {
    return this.text.charCodeAt(keyEnd) === COLON ? keyEnd + 1 : this.text.indexOf(':', keyEnd) + 1;
  }

  private goTo(at: number): void {
    if (at === 0) throw INVALID;
    this.at = at;
  }
}
