import type { YAMLParseError } from 'yaml';
import type { Span } from '../../model/span.js';
import type { SyntaxTrouble } from './node.js';

/** What a coder can do about it, in place of the parser's own words. */
const MESSAGES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indentation is made of spaces, not of tabs',
  MULTILINE_IMPLICIT_KEY: 'A key needs a colon on its own line',
  BLOCK_AS_IMPLICIT_KEY: 'Only one key may stand on a line; text that contains ": " needs quotes',
  BAD_SCALAR_START: 'Text that begins with this character needs quotes',
  BAD_DQ_ESCAPE: 'This escape is not known inside double quotes',
  BAD_ALIAS: 'An alias needs a name, and text that begins with * needs quotes',
  BAD_DIRECTIVE: 'A line that begins with % is a directive and needs a --- line after it',
  TAG_RESOLVE_FAILED: 'This tag is not known',
};

/** The error as a problem with its place inside the text. */
export function troubleOf(error: YAMLParseError, text: string): SyntaxTrouble {
  const last = text.trimEnd().length;
  const start = Math.max(0, Math.min(error.pos[0], last - 1));
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length);
  const place = { span: { start, end: firstLineEnd(text, start, end) }, message: messageOf(error) };
  const mend = NEEDS_QUOTES.has(error.code) ? quotes(text, start) : undefined;
  return mend ? { ...place, mend } : place;
}

const NEEDS_QUOTES: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START']);

/** Quotes around the rest of the line; not between brackets, where the text may end earlier. */
function quotes(text: string, start: number): SyntaxTrouble['mend'] {
  const span = lineSpan(text, start);
  const written = text.slice(span.start, span.end);
  if (/[[\]{}]/.test(text.slice(text.lastIndexOf('\n', start) + 1, span.end))) return undefined;
  return { title: 'Put the text in quotes', edit: { span, text: JSON.stringify(written) } };
}

function messageOf({ code, message }: YAMLParseError): string {
  const known = MESSAGES[code];
  if (known !== undefined) return known;
  if (code === 'BAD_INDENT' && message.includes('end with a')) return `The closing ${message.slice(-1)} is missing`;
  if (code === 'BAD_INDENT') return 'This line is not indented like its neighbours';
  if (message.includes('Implicit map keys need')) return 'A key needs a colon';
  if (message.includes('Sequence item without -')) return 'An entry of a list begins with "- "';
  if (message.includes('Missing , ')) return 'A comma is missing';
  if (message.startsWith('Unexpected')) return 'This does not belong here';
  return message.split('\n', 1)[0] ?? message;
}

/** From an offset to the end of its line, without the comment there. */
function lineSpan(text: string, start: number): Span {
  const line = /[^\n]*/.exec(text.slice(start))?.[0] ?? '';
  const comment = line.search(/\s#/);
  return { start, end: start + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length };
}

function firstLineEnd(text: string, start: number, end: number): number {
  const newline = text.indexOf('\n', start);
  return newline > start && newline < end ? newline : end;
}
