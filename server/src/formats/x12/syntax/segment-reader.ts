import { type Delimiters, guessDelimiters, headerAt } from './delimiters.js';
import { ID, isUsedSegment } from './segment-ids.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;
const LAST_OF_ASCII = 127;
const NO_CHARACTER = -1;

const LETTER_I = 73;

/** Which segments are wanted, by the first two characters of their names. */
export type NameFilter = Uint8Array;

/** Letters and digits in five bits each. */
function slotOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

const SLOTS = 1024;

/** Lets segments with the names pass, given as numbers, and some that begin alike. */
export function filterOf(ids: readonly number[]): NameFilter {
  const filter = new Uint8Array(SLOTS);
  for (const id of ids) filter[slotOf(id >> 16, id >> 8)] = 1;
  return filter;
}

/**
 * Goes from segment to segment. One object serves a whole file and tells of the segment it has come to: nothing is made
 * for segments that nobody looks into. Each search goes on where the last one ended, so the work grows with the text.
 */
export class SegmentReader {
  /** First character of the segment's name. */
  start = 0;
  /** Behind its last character, before the terminator. */
  end = 0;
  /** Behind the segment before it, whether or not that was passed over. */
  before = 0;
  /** Behind its terminator: where the search for the next one begins. */
  next: number;
  /** The name as a number (`segment-ids.ts`); 0 for what cannot be one. */
  id = 0;
  /** False for a segment that ends without the terminator: at a line end before another segment, or with the text. */
  isTerminated = true;
  delimiters: Delimiters;
  /** The separators as codes of characters; a number that is no code where the interchange names none. */
  elementCode = NO_CHARACTER;
  componentCode = NO_CHARACTER;

  private terminatorAt = -1;
  private lineEndAt = -1;

  constructor(
    private readonly text: string,
    at = 0,
    delimiters?: Delimiters,
    /**
     * Segments end here at the latest. For those who read a short stretch of a long text: a character that the text
     * lacks is then not searched for to its end, again and again.
     */
    private readonly limit = text.length,
  ) {
    this.next = at;
    this.delimiters = delimiters ?? guessDelimiters(text, this.skipLayout(at));
    this.useDelimiters(this.delimiters);
  }

  /** Moves to the next segment; false at the end of the text. */
  advance(): boolean {
    const { text } = this;
    this.before = this.next;
    const start = this.skipLayout(this.next);
    this.start = start;
    if (start >= this.limit) return false;
    if (text.charCodeAt(start) === LETTER_I && this.isHeader(start)) return this.readHeader();
    const at = this.terminatorFrom(start);
    this.end = at;
    this.isTerminated = at < this.limit;
    this.next = this.isTerminated ? at + 1 : at;
    if (this.lineEndFrom(start) < at) this.endAtLostTerminator(at);
    if (!this.isTerminated || text.charCodeAt(this.end - 1) === CARRIAGE_RETURN) this.trimEnd();
    this.id = this.idAt(start);
    return true;
  }

  /**
   * Moves to the next segment with one of the names, or one that begins alike. Most segments of a long file are passed
   * over in this loop, so it does no more than what tells where they end.
   */
  advanceTo(names: NameFilter): boolean {
    const { text } = this;
    const { terminator } = this.delimiters;
    const last = text.length - 1;
    let { next, terminatorAt, lineEndAt } = this;
    for (;;) {
      let start = next;
      while (start < last && text.charCodeAt(start) <= BLANK) start += 1;
      if (start >= last) break;
      const first = text.charCodeAt(start);
      if (first > LAST_OF_ASCII || names[slotOf(first, text.charCodeAt(start + 1))] === 1) break;
      if (terminatorAt < start) terminatorAt = foundOr(text.length, text.indexOf(terminator, start));
      if (lineEndAt < start) lineEndAt = foundOr(text.length, text.indexOf('\n', start));
      if (lineEndAt < terminatorAt || terminatorAt > last) break;
      next = terminatorAt + 1;
    }
    this.next = next;
    this.terminatorAt = terminatorAt;
    this.lineEndAt = lineEndAt;
    return this.advance();
  }

  private isHeader(start: number): boolean {
    const { text } = this;
    return text.startsWith('ISA', start) && isSeparator(text.charCodeAt(start + 3));
  }

  private readHeader(): true {
    const { delimiters, end, next, missing } = headerAt(this.text, this.start, this.delimiters);
    this.useDelimiters(delimiters);
    this.terminatorAt = -1;
    this.end = end;
    this.next = Math.max(next, this.start + 4);
    this.id = ID.ISA;
    this.isTerminated = missing !== 'terminator';
    return true;
  }

  private useDelimiters(delimiters: Delimiters): void {
    this.delimiters = delimiters;
    this.elementCode = delimiters.element === '' ? NO_CHARACTER : delimiters.element.charCodeAt(0);
    this.componentCode = delimiters.component === '' ? NO_CHARACTER : delimiters.component.charCodeAt(0);
  }

  private skipLayout(from: number): number {
    const { text } = this;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > BLANK && code !== NO_BREAK_SPACE && code !== BYTE_ORDER_MARK) break;
    }
    return at;
  }

  private trimEnd(): void {
    while (this.end > this.start && this.text.charCodeAt(this.end - 1) <= BLANK) this.end -= 1;
  }

  private terminatorFrom(from: number): number {
    if (this.terminatorAt < from) this.terminatorAt = this.find(this.delimiters.terminator, from);
    return this.terminatorAt;
  }

  private lineEndFrom(from: number): number {
    if (this.lineEndAt < from) this.lineEndAt = this.find('\n', from);
    return this.lineEndAt;
  }

  /** Where the character stands next; the limit where it does not stand before that. */
  private find(character: string, from: number): number {
    const { text, limit } = this;
    if (limit < text.length) return findBefore(text, character.charCodeAt(0), from, limit);
    return foundOr(limit, text.indexOf(character, from));
  }

  /** A line that begins like another segment shows that the terminator before it was forgotten. */
  private endAtLostTerminator(limit: number): void {
    for (let line = this.lineEndAt; line < limit; line = this.find('\n', line + 1)) {
      const following = this.skipLayout(line);
      if (following > limit || !this.beginsSegment(following)) continue;
      this.end = line;
      this.next = following;
      this.isTerminated = false;
      return;
    }
  }

  private beginsSegment(at: number): boolean {
    const id = this.nameAt(at);
    return id !== undefined && isUsedSegment(id);
  }

  private nameAt(at: number): string | undefined {
    const { text, elementCode } = this;
    if (text.charCodeAt(at + 2) === elementCode) return text.slice(at, at + 2);
    return text.charCodeAt(at + 3) === elementCode ? text.slice(at, at + 3) : undefined;
  }

  private idAt(at: number): number {
    const { text, elementCode, end } = this;
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    if (!isUpper(first) || !isUpperOrDigit(second)) return 0;
    if (at + 2 === end || text.charCodeAt(at + 2) === elementCode) return (first << 16) | (second << 8);
    const third = text.charCodeAt(at + 2);
    const isWhole = at + 3 === end || text.charCodeAt(at + 3) === elementCode;
    return isWhole && isUpperOrDigit(third) ? (first << 16) | (second << 8) | third : 0;
  }
}

/** What a search has found, or the limit. */
function foundOr(limit: number, found: number): number {
  return found < 0 ? limit : found;
}

function findBefore(text: string, code: number, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) !== code) at += 1;
  return at;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isUpperOrDigit(code: number): boolean {
  return isUpper(code) || (code >= 48 && code <= 57);
}

function isSeparator(code: number): boolean {
  return code > 0 && code !== BLANK && code !== LINE_FEED && code !== CARRIAGE_RETURN && !isAlphanumeric(code);
}

function isAlphanumeric(code: number): boolean {
  return isUpperOrDigit(code) || (code >= 97 && code <= 122);
}
