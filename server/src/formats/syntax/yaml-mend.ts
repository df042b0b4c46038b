/**
 * Two slips make YAML misread all that follows them: a quote that is not closed takes the rest for its text, and text
 * with a colon in it ("evidence: Assessment: stable") takes the next keys for its own. One character is covered and
 * the piece read again; offsets stay what they are, and the tree shows the true text.
 */
import type { YAMLParseError } from 'yaml';
import type { SyntaxTrouble } from './node.js';
import { troubleOf } from './yaml-trouble.js';

export interface Mend {
  /** Offset of the character that is covered. */
  readonly at: number;
  readonly cover: string;
  readonly trouble: SyntaxTrouble;
  /** Set where the character is a quote: the style of the value that follows it. */
  readonly quote?: 'single' | 'double';
}

/** Stands for a colon; from the private use area, so no text has it. */
const COVERED_COLON = '\uE001';

export function covered(text: string, mends: readonly Mend[]): string {
  return mends.reduce((mended, { at, cover }) => mended.slice(0, at) + cover + mended.slice(at + 1), text);
}

export function uncovered(value: string): string {
  return value.replaceAll(COVERED_COLON, ':');
}

export function mendOfQuote(text: string, at: number): Mend {
  const lineEnd = text.indexOf('\n', at);
  const end = text.slice(at, lineEnd < 0 ? text.length : lineEnd).trimEnd().length + at;
  const trouble = { span: { start: at, end }, message: 'This quote is not closed' };
  return { at, cover: ' ', trouble, quote: text[at] === '"' ? 'double' : 'single' };
}

/** Undefined when the error is another one, or its colon is not on the line where the text begins. */
export function mendOfColon(text: string, error: YAMLParseError | undefined): Mend | undefined {
  if (error?.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const [start] = error.pos;
  const colon = /^[^\n]*?:(?=\s)/.exec(text.slice(start));
  if (!colon) return undefined;
  return { at: start + colon[0].length - 1, cover: COVERED_COLON, trouble: troubleOf(error, text) };
}
