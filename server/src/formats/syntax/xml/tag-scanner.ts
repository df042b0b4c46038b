/**
 * Reads one start tag. XML allows no `<` in it: what is broken ends where the next tag begins, and a `<` that begins no
 * tag is taken for a character of the value.
 */
import type { XmlTag } from './tag.js';

/** What is wrong with a tag, and where. */
export interface TagTrouble {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/** Fills the tag that begins at the offset, which is that of a `<` before a name. Returns what is wrong with it first. */
export function scanTag(tag: XmlTag, start: number): TagTrouble | undefined {
  const { text } = tag;
  const limit = nextMarkup(text, start + 1);
  tag.reset(start, nameEnd(text, start + 1, limit));
  let trouble: TagTrouble | undefined;
  let at = tag.nameEnd;
  while (at < limit) {
    const char = text.charCodeAt(at);
    if (char === GREATER) {
      tag.end = at + 1;
      return trouble;
    }
    if (isBlank(char) || char === SLASH) {
      tag.isSelfClosing = char === SLASH && text.charCodeAt(at + 1) === GREATER;
      at += 1;
      continue;
    }
    const attribute = scanAttribute(tag, at, limit);
    trouble ??= attribute.trouble;
    at = attribute.end;
  }
  tag.end = endOfContent(text, start, limit);
  const name = tag.qualifiedName;
  return trouble ?? { start, end: tag.nameEnd, message: `the tag <${name} has no > at its end` };
}

/** Where the next tag, comment or instruction begins; the end of the text where there is none. */
export function nextMarkup(text: string, from: number): number {
  let at = text.indexOf('<', from);
  while (at !== -1 && !beginsMarkup(text.charCodeAt(at + 1))) at = text.indexOf('<', at + 1);
  return at === -1 ? text.length : at;
}

/** A letter, `_`, `:` or a character beyond ASCII: what the name of an element may begin with. */
export function beginsName(char: number): boolean {
  const letter = char | 32;
  return (letter >= 97 && letter <= 122) || char === 95 || char === 58 || char > 127;
}

function beginsMarkup(char: number): boolean {
  return beginsName(char) || char === SLASH || char === 33 || char === QUESTION;
}

interface ScannedAttribute {
  readonly end: number;
  readonly trouble?: TagTrouble;
}

function scanAttribute(tag: XmlTag, start: number, limit: number): ScannedAttribute {
  const { text } = tag;
  const end = nameEnd(text, start, limit);
  // A quote or an equals sign where a name should begin: left behind by what was broken before it.
  if (end === start) return { end: start + 1, trouble: { start, end: start + 1, message: 'an attribute has no name' } };
  const equals = skipBlanks(text, end, limit);
  if (text.charCodeAt(equals) !== EQUALS || equals >= limit) {
    return { end, trouble: { start, end, message: `the attribute ${text.slice(start, end)} has no value` } };
  }
  const valueAt = skipBlanks(text, equals + 1, limit);
  const value = scanValue(text, valueAt < limit ? valueAt : equals + 1, equals + 1, limit);
  tag.add(start, end, value.start, value.end);
  if (value.fault === undefined) return { end: value.next };
  const message = `the value of ${text.slice(start, end)} ${value.fault}`;
  return { end: value.next, trouble: { start, end: Math.max(value.end, end), message } };
}

interface ScannedValue {
  readonly start: number;
  readonly end: number;
  /** Where reading goes on. */
  readonly next: number;
  readonly fault?: string;
}

function scanValue(text: string, at: number, behindEquals: number, limit: number): ScannedValue {
  const char = text.charCodeAt(at);
  if (at < limit && (char === QUOTE || char === APOSTROPHE)) {
    const start = at + 1;
    const close = text.indexOf(char === QUOTE ? '"' : "'", start);
    if (close !== -1 && close < limit && !opensNextValue(text, close, start)) {
      const isSound = !text.slice(start, close).includes('<');
      return { start, end: close, next: close + 1, ...(!isSound && { fault: 'has a < that is not written &lt;' }) };
    }
    const end = bareEnd(text, start, limit);
    return { start, end, next: end, fault: 'has no quote at its end' };
  }
  // `code= codeSystem="…"`: nothing is written yet.
  const start = at === behindEquals ? at : behindEquals;
  const end = at === behindEquals ? bareEnd(text, start, limit) : start;
  return { start, end, next: end, fault: end === start ? 'is missing' : 'has no quotes' };
}

/** True for the quote in `code="E11 codeSystem="2.16…"` that begins the next value instead of ending this one. */
function opensNextValue(text: string, quote: number, start: number): boolean {
  if (quote === start || text.charCodeAt(quote - 1) !== EQUALS) return false;
  const next = text.charCodeAt(quote + 1);
  return !(isBlank(next) || next === SLASH || next === GREATER || next === QUESTION || Number.isNaN(next));
}

/** Where a value ends that no quote ends: at a blank or at the end of the tag. */
function bareEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at += 1) {
    const char = text.charCodeAt(at);
    if (isBlank(char) || char === GREATER) return at;
    if (char === SLASH && text.charCodeAt(at + 1) === GREATER) return at;
  }
  return limit;
}

function nameEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at += 1) {
    const char = text.charCodeAt(at);
    const ends = isBlank(char) || char === SLASH || char === GREATER || char === EQUALS;
    if (ends || char === QUOTE || char === APOSTROPHE) return at;
  }
  return limit;
}

function skipBlanks(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of a tag that has no `>`, without the blanks behind it. */
function endOfContent(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start + 1 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isBlank(char: number): boolean {
  return char === 32 || (char >= 9 && char <= 13);
}
