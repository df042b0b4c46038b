import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  END,
  type JsonCursor,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './cursor.js';
import { knownKey, WITHOUT_CODES } from './keys.js';
import type { JsonMember, JsonNode } from './node.js';
import { Stack } from './stack.js';

/** Values nested deeper than this are stepped over: no resource is, and the stack has an end. */
const DEEPEST = 150;

/** Told of each entry of a Bundle, instead of reading it here. Gives the offset behind the entry. */
export type EntryReader = (cursor: JsonCursor) => number;

/**
 * Reads JSON that may be broken. What lacks its bracket ends where something stands that cannot be a part of it; the
 * rest is read on.
 */
export class JsonReader {
  private depth = 0;
  private openObjects: number;
  private openArrays: number;
  /** Parts of the objects and arrays that are open. They get lists of their exact size when they close. */
  private readonly parts = new Stack<JsonMember | JsonNode>();

  /** `isInside`: the value stands in the list of an object, whose brackets may follow it. */
  constructor(
    private readonly cursor: JsonCursor,
    isInside: boolean,
    private readonly entry?: EntryReader,
  ) {
    this.openObjects = isInside ? 1 : 0;
    this.openArrays = isInside ? 1 : 0;
  }

  /** The value at the cursor, which stands on its first character. */
  read(): JsonNode {
    return this.value(true, '');
  }

  private value(keep: boolean, key: string): JsonNode {
    const { cursor } = this;
    const start = cursor.at;
    const character = cursor.text.charCodeAt(start);
    if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      if (this.depth >= DEEPEST) return this.tooDeep();
      return character === OPEN_BRACE ? this.object(keep) : this.array(keep, key);
    }
    if (character === QUOTE) {
      const isClosed = cursor.string();
      if (!keep) return UNKEPT_STRING;
      return { kind: 'string', start: start - cursor.base, end: cursor.at - cursor.base, isClosed };
    }
    cursor.word();
    if (!keep) return UNKEPT;
    return { kind: 'word', start: start - cursor.base, end: cursor.at - cursor.base };
  }

  private object(keep: boolean): JsonNode {
    const { cursor } = this;
    const start = cursor.at;
    const from = this.parts.size;
    cursor.at += 1;
    this.depth += 1;
    this.openObjects += 1;
    let isFirst = true;
    for (let next = cursor.peek(); ; next = cursor.peek()) {
      if (next === CLOSE_BRACE) {
        cursor.at += 1;
        break;
      }
      if (next === END || this.endsObject(next)) {
        cursor.troubleHere('The closing } is missing');
        break;
      }
      if (next === COMMA) {
        this.strayComma(CLOSE_BRACE);
        isFirst = true;
        continue;
      }
      if (!isFirst) cursor.troubleHere('A comma is missing before this');
      this.member(next, keep);
      isFirst = this.comma(CLOSE_BRACE);
    }
    this.depth -= 1;
    this.openObjects -= 1;
    if (!keep) return UNKEPT;
    const members = this.parts.take(from) as JsonMember[];
    return { kind: 'object', start: start - cursor.base, end: cursor.at - cursor.base, members };
  }

  private array(keep: boolean, key: string): JsonNode {
    const { cursor } = this;
    const start = cursor.at;
    const from = this.parts.size;
    cursor.at += 1;
    this.depth += 1;
    this.openArrays += 1;
    this.items(keep, key);
    this.depth -= 1;
    this.openArrays -= 1;
    if (!keep) return UNKEPT;
    const items = this.parts.take(from) as JsonNode[];
    return { kind: 'array', start: start - cursor.base, end: cursor.at - cursor.base, items };
  }

  /** Up to the end of the array that is open, its bracket included where it is there. */
  private items(keep: boolean, key: string): void {
    const { cursor } = this;
    let isFirst = true;
    for (let next = cursor.peek(); ; next = cursor.peek()) {
      if (next === CLOSE_BRACKET) {
        cursor.at += 1;
        return;
      }
      if (next === END || (next === CLOSE_BRACE && this.openObjects > 0)) {
        cursor.troubleHere('The closing ] is missing');
        return;
      }
      if (next === CLOSE_BRACE || next === COLON) this.skip();
      else if (next === COMMA) {
        this.strayComma(CLOSE_BRACKET);
        isFirst = true;
      } else {
        if (!isFirst) cursor.troubleHere('A comma is missing before this');
        if (!this.nextItem(next, keep, key)) return;
        isFirst = this.comma(CLOSE_BRACKET);
      }
    }
  }

  /** False where the list has lost its bracket. */
  private nextItem(next: number, keep: boolean, key: string): boolean {
    const { cursor, entry } = this;
    if (entry && keep && key === 'entry' && next === OPEN_BRACE) {
      cursor.at = entry(cursor);
      return true;
    }
    const item = this.item(keep);
    if (item && keep) this.parts.push(item);
    return item !== undefined;
  }

  /** Undefined for a key of the object around: the list has lost its bracket. */
  private item(keep: boolean): JsonNode | undefined {
    const { cursor } = this;
    const start = cursor.at;
    const item = this.value(keep, '');
    if (item.kind !== 'string' || cursor.peek() !== COLON || this.openObjects === 0) return item;
    cursor.at = start;
    cursor.troubleHere('The closing ] is missing before this');
    return undefined;
  }

  private member(next: number, keep: boolean): void {
    const { cursor } = this;
    const start = cursor.at;
    if (next === OPEN_BRACE || next === OPEN_BRACKET || next === CLOSE_BRACKET || next === COLON) {
      this.skip();
      return;
    }
    if (next === QUOTE) cursor.string();
    else this.bareKey();
    const keyEnd = cursor.at;
    const hasColon = cursor.peek() === COLON;
    if (hasColon) cursor.at += 1;
    else cursor.troubleHere('A key needs a colon and a value');
    const valueFrom = hasColon ? cursor.at : keyEnd;
    const key = next === QUOTE ? knownKey(cursor.text, start + 1, keyEnd - 1) : knownKey(cursor.text, start, keyEnd);
    const value = this.memberValue(keep && !WITHOUT_CODES.has(key), key, hasColon);
    if (!keep) return;
    const { base } = cursor;
    this.parts.push({ key, keyStart: start - base, keyEnd: keyEnd - base, valueFrom: valueFrom - base, value });
  }

  /** A string with a colon behind it is the next key: the value is still being typed. */
  private memberValue(keep: boolean, key: string, hasColon: boolean): JsonNode | undefined {
    const { cursor } = this;
    const next = cursor.peek();
    const start = cursor.at;
    if (next === END || next === COMMA || next === CLOSE_BRACE || next === CLOSE_BRACKET || next === COLON) {
      if (hasColon) cursor.troubleHere('A value is missing before this');
      return undefined;
    }
    const troubles = cursor.troubles.length;
    const value = this.value(keep, key);
    if (value.kind !== 'string' || cursor.peek() !== COLON) return value;
    cursor.at = start;
    cursor.troubles.length = troubles;
    if (hasColon) cursor.troubleHere('A value is missing before this');
    return undefined;
  }

  private bareKey(): void {
    const { cursor } = this;
    const start = cursor.at;
    const troubles = cursor.troubles.length;
    cursor.word();
    cursor.troubles.length = troubles;
    cursor.trouble(start, cursor.at, 'A key needs double quotes in JSON');
  }

  /** A bracket that no object can go on with, when something around waits for it. */
  private endsObject(next: number): boolean {
    return (next === CLOSE_BRACKET || next === OPEN_BRACE) && this.openArrays > 0;
  }

  /** True when a comma stood here, so that another part may follow. */
  private comma(closer: number): boolean {
    const { cursor } = this;
    if (cursor.peek() !== COMMA) return false;
    const at = cursor.at;
    cursor.at += 1;
    if (cursor.peek() === closer) cursor.trouble(at, at + 1, 'This comma is one too many');
    return true;
  }

  private strayComma(closer: number): void {
    const { cursor } = this;
    cursor.troubleHere('A value is missing before this comma');
    this.comma(closer);
  }

  private skip(): void {
    const { cursor } = this;
    cursor.troubleHere('This does not belong here');
    cursor.at += 1;
  }

  /** Steps over a value without a stack. */
  private tooDeep(): JsonNode {
    const { cursor } = this;
    const start = cursor.at;
    let open = 0;
    for (let next = cursor.peek(); next !== END; next = cursor.peek()) {
      if (next === QUOTE) cursor.string();
      else cursor.at += 1;
      if (next === OPEN_BRACE || next === OPEN_BRACKET) open += 1;
      else if (next === CLOSE_BRACE || next === CLOSE_BRACKET) open -= 1;
      if (open === 0) break;
    }
    return { kind: 'skipped', start: start - cursor.base, end: cursor.at - cursor.base };
  }
}

/** Of a value that is read for its syntax alone, nothing is kept. */
const UNKEPT: JsonNode = { kind: 'skipped', start: 0, end: 0 };
const UNKEPT_STRING: JsonNode = { kind: 'string', start: 0, end: 0, isClosed: true };
