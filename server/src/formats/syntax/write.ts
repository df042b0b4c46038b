/** Writes values so that a reader of the format takes them for the text that they are. */
import type { CodeReference } from '../../model/encounter.js';
import type { Fix, FixKind } from '../../model/problem.js';
import type { TextEdit } from '../../model/span.js';
import type { Notation } from './index.js';
import type { ScalarNode, ScalarStyle } from './node.js';
import { readAs } from './read-as.js';

/** The value in the quotes that stand there already, or in those it needs. */
export function quoted(value: string, style: ScalarStyle, notation: Notation): string {
  if (notation === 'json' || style === 'double') return JSON.stringify(value);
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`;
  return isPlainText(value) ? value : JSON.stringify(value);
}

/** True when YAML, in a block and between brackets, reads the bare characters as this very text. */
export function isPlainText(value: string): boolean {
  if (/^[0-9]+$/.test(value) || readAs(value) !== undefined) return false;
  return /^[\w.$/(+][^\n\r\t"'#,[\]{}]*$/.test(value) && !/:(?:\s|$)|\s$/.test(value) && !/^\.{3}$/.test(value);
}

/** A fix that writes another value in the place of a scalar. Numbers and dates stay bare where they were. */
export function rewrite(title: string, kind: FixKind, node: ScalarNode, value: string, notation: Notation): Fix {
  const isBare = node.style === 'plain' && (notation === 'yaml' || /^-?\d+(?:\.\d+)?$/.test(value));
  return { title, kind, edits: [{ span: node.span, text: isBare ? value : quoted(value, node.style, notation) }] };
}

/** Puts another code in the place of a reference; its quotes and its `system:` prefix stay. */
export function replaceCode(
  text: string,
  notation: Notation,
  { span, replace }: CodeReference,
  code: string,
): TextEdit {
  const [, quote = '', prefix = ''] =
    /^(["']?)\s*((?:[a-z0-9-]+:\s*)?)/i.exec(text.slice(replace.start, span.start)) ?? [];
  const style = quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
  return { span: replace, text: quoted(prefix + code, style, notation) };
}

/**
 * Puts another title in the place of the one beside a reference, in its quotes. Undefined for a title of several lines,
 * or of a block scalar, which an edit could break.
 */
export function replaceTitle(
  text: string,
  notation: Notation,
  { title }: CodeReference,
  written: string,
): TextEdit | undefined {
  if (title === undefined) return undefined;
  const { start, end } = title.span;
  const quote = text.charAt(start - 1);
  const style = quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isBlock = line.trim() === '' || text.slice(start, end).includes('\n');
  if (isBlock || (style !== 'plain' && text.charAt(end) !== quote)) return undefined;
  const span = style === 'plain' ? title.span : { start: start - 1, end: end + 1 };
  return { span, text: quoted(written, style, notation) };
}
