/**
 * A line that can only be read in one way: a key, a colon, and plain words. The names and dates by which files differ
 * stand in such lines, and the `yaml` package takes some fifty times as long for one.
 */
import type { Span } from '../../model/span.js';
import type { ScalarNode } from './node.js';
import type { Island } from './yaml-island.js';

/** Words of characters that mean nothing to YAML outside of brackets, with a blank between them. */
const LINE =
  /^([A-Za-z][A-Za-z0-9]*): ([A-Za-z0-9][A-Za-z0-9._,/()-]*(?: [A-Za-z0-9(][A-Za-z0-9._,/()-]*)*)(?:\r?\n)?$/;

/** Values that stand for nothing; the package tells which of them do. */
const NOTHING = /^null$/i;

/**
 * What the `yaml` package reads of the text; undefined where it has to be asked.
 *
 * @param at where the text stands in the file
 */
export function readLine(text: string, at: number): Island | undefined {
  const [, name, written] = LINE.exec(text) ?? [];
  if (name === undefined || written === undefined || NOTHING.test(written)) return undefined;
  const key = scalar(name, at);
  const value = scalar(written, key.span.end + ': '.length);
  const span = { start: at, end: value.span.end };
  return {
    root: { kind: 'mapping', span, entries: [{ key, hasColon: true, value }] },
    troubles: [],
    comments: [],
    hasNames: false,
  };
}

function scalar(value: string, start: number): ScalarNode {
  const span: Span = { start, end: start + value.length };
  return { kind: 'scalar', style: 'plain', value, span, content: span };
}
