/** Writes new values as their neighbours are written. */
import type { JsonObject } from '../json/node.js';
import type { Tree } from '../json/tree.js';
import { isMinified, lineIndent, newlineOf } from './parts.js';

/** A value of JSON that is to be written. */
export type Written = string | number | readonly Written[] | { readonly [key: string]: Written };

/** How a neighbour is written. */
export interface Style {
  /** Before each member, on lines of their own; absent: all in one line. */
  readonly lines?: { readonly newline: string; readonly member: string; readonly end: string };
  /** After a comma or inside a bracket of a line. */
  readonly blank: string;
  readonly colon: string;
}

/** The style of an object with members. */
export function styleOf(node: JsonObject, tree: Tree): Style {
  const { text } = tree;
  const { start, end } = tree.span(node);
  const [first] = node.members;
  const blank = isMinified(text, start) ? '' : ' ';
  if (first === undefined) return { blank, colon: `:${blank}` };
  const colon = colonOf(
    text.slice(tree.base + first.keyEnd, tree.base + (first.value?.start ?? first.valueFrom)),
    blank,
  );
  const member = lineIndent(text, tree.base + first.keyStart);
  const closing = lineIndent(text, end - 1);
  if (member === undefined || closing === undefined) return { blank, colon };
  return { lines: { newline: newlineOf(text), member, end: closing }, blank, colon };
}

function colonOf(between: string, blank: string): string {
  return /^ ?: ?$/.test(between) ? between : `:${blank}`;
}

/** An object in the style; what is inside of it stands in one line. */
export function objectText(members: { readonly [key: string]: Written }, style: Style): string {
  const { lines, blank } = style;
  const written = Object.entries(members).map(([key, value]) => memberText(key, value, style));
  if (!lines) return `{${blank}${written.join(`,${blank}`)}${blank}}`;
  const before = `${lines.newline}${lines.member}`;
  return `{${before}${written.join(`,${before}`)}${lines.newline}${lines.end}}`;
}

export function memberText(key: string, value: Written, style: Style): string {
  return `${JSON.stringify(key)}${style.colon}${inlineText(value, style)}`;
}

function inlineText(value: Written, style: Style): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const { blank } = style;
  if (isList(value)) return `[${value.map((item) => inlineText(item, style)).join(`,${blank}`)}]`;
  const members = Object.entries(value).map(([key, item]) => memberText(key, item, style));
  return `{${blank}${members.join(`,${blank}`)}${blank}}`;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
