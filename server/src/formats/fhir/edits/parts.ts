/** Takes parts out of a list or an object of a JSON text and adds them, with their commas. */
import type { Span, TextEdit } from '../../../model/span.js';
import type { JsonArray, JsonMember, JsonObject } from '../json/node.js';
import type { Tree } from '../json/tree.js';

/** Items or members, with the brackets around them. */
export interface Series {
  readonly span: Span;
  readonly parts: readonly Span[];
}

export function seriesOf(node: JsonArray | JsonObject, tree: Tree): Series {
  const parts =
    node.kind === 'array'
      ? node.items.map((item) => tree.span(item))
      : node.members.map((each) => memberSpan(each, tree));
  return { span: tree.span(node), parts };
}

export function memberSpan({ keyStart, valueFrom, value }: JsonMember, tree: Tree): Span {
  return tree.span({ start: keyStart, end: value?.end ?? valueFrom });
}

/** Takes a part out; the last one leaves the brackets empty. */
export function withoutPart({ span, parts }: Series, index: number): TextEdit[] {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (part === undefined) return [];
  if (after) return [{ span: { start: part.start, end: after.start }, text: '' }];
  if (before) return [{ span: { start: before.end, end: part.end }, text: '' }];
  return [{ span: { start: span.start + 1, end: span.end - 1 }, text: '' }];
}

/** Writes a new part before a position, or at the end. */
export function withPart({ span, parts }: Series, position: number, written: string, text: string): TextEdit[] {
  const [before, after] = [parts[position - 1], parts[position]];
  if (before) return [{ span: { start: before.end, end: before.end }, text: `${separator(parts, text)}${written}` }];
  if (after) return [{ span: { start: after.start, end: after.start }, text: `${written}${separator(parts, text)}` }];
  return [{ span: { start: span.start + 1, end: span.end - 1 }, text: written }];
}

/** What stands between two parts. A part that begins its line asks for another line. */
function separator(parts: readonly Span[], text: string): string {
  const [first, second] = parts;
  if (first === undefined) return ', ';
  if (second) return text.slice(first.end, second.start);
  const indent = lineIndent(text, first.start);
  if (indent !== undefined) return `,${newlineOf(text)}${indent}`;
  return isMinified(text, first.start) ? ',' : ', ';
}

/** The blanks before an offset, where nothing else precedes it on its line. */
export function lineIndent(text: string, offset: number): string | undefined {
  const near = text.slice(Math.max(0, offset - LONGEST_INDENT), offset);
  return /(?:^|\n)([ \t]*)$/.exec(near)?.[1];
}

const LONGEST_INDENT = 200;

export function newlineOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** True where the text around writes nothing but what JSON needs. */
export function isMinified(text: string, offset: number): boolean {
  return !/[,:] /.test(text.slice(offset, offset + 300));
}
