/**
 * The parts of a list or a mapping, all alike to an edit: in flow style (YAML brackets, JSON) commas part them, in block
 * style each has lines of its own, with the comments above and beside it.
 */
import type { Span } from '../../../model/span.js';
import type { MappingNode, SequenceNode } from '../node.js';
import type { Source } from './source.js';

export interface Series {
  readonly style: 'flow' | 'block';
  readonly span: Span;
  /** What moves and goes: in flow style the values, in block style whole lines without the last line end. */
  readonly parts: readonly Span[];
  /** Blanks before a new line of the series. */
  readonly indent: string;
  /** What a new line begins with: `- ` in a block list. */
  readonly bullet: string;
}

/** Undefined where the edit could not be sure what belongs to which part. */
export function seriesOf(node: SequenceNode | MappingNode, source: Source): Series | undefined {
  const isList = node.kind === 'sequence';
  const values = isList
    ? node.items.map(({ span }) => span)
    : node.entries.map(({ key, value }) => ({ start: key.span.start, end: Math.max(key.span.end, value.span.end) }));
  if (!areInOrder(values, node.span)) return undefined;
  if (/^[[{]/.test(source.slice(node.span))) return flowSeries(node.span, values, source);
  return isList ? blockList(node.span, values, source) : blockMapping(node.span, values, source);
}

function areInOrder(values: readonly Span[], within: Span): boolean {
  let end = within.start;
  return values.every((value) => {
    const isNext = value.start >= end && value.end > value.start && value.end <= within.end;
    end = value.end;
    return isNext;
  });
}

/** A comment between the values may speak of the one before it or after it. */
function flowSeries(span: Span, parts: readonly Span[], source: Source): Series | undefined {
  const inner = { start: span.start + 1, end: span.end - 1 };
  const gaps = [...parts, { start: inner.end, end: inner.end }].map(({ start }, index) => ({
    start: parts[index - 1]?.end ?? inner.start,
    end: start,
  }));
  if (gaps.some((gap) => source.hasComment(gap))) return undefined;
  const indent = source.columnOf(parts[0]?.start ?? inner.start);
  return { style: 'flow', span, parts, indent, bullet: '' };
}

function blockList(span: Span, items: readonly Span[], source: Source): Series | undefined {
  const dashes = items.map(({ start }, index) => {
    const from = index === 0 ? source.startOfLine(span.start) : (items[index - 1]?.end ?? 0);
    const before = source.slice({ start: from, end: start });
    const dash = [...before.matchAll(/^[ \t]*-(?=\s)/gm)].at(-1);
    return dash && from + dash.index + dash[0].length - 1;
  });
  const [first] = dashes;
  if (first === undefined || dashes.includes(undefined)) return undefined;
  const parts = dashes.map((dash = first, index) =>
    lines({ start: dash, end: items[index]?.end ?? dash }, index, source, items),
  );
  return { style: 'block', span, parts, indent: source.columnOf(first), bullet: '- ' };
}

function blockMapping(span: Span, entries: readonly Span[], source: Source): Series | undefined {
  const [first, ...others] = entries;
  if (first === undefined || others.some(({ start }) => !source.isFirstOnLine(start))) return undefined;
  const parts = entries.map((entry, index) => lines(entry, index, source, entries));
  return { style: 'block', span, parts, indent: source.columnOf(first.start), bullet: '' };
}

/** The lines of a part. The first key of a mapping may stand behind the dash of its list: its part begins there. */
function lines(part: Span, index: number, source: Source, all: readonly Span[]): Span {
  const end = source.endOfLine(part.end);
  if (!source.isFirstOnLine(part.start)) return { start: part.start, end };
  const before = all[index - 1];
  const limit = before ? source.startOfNextLine(before.end) : 0;
  return { start: source.startWithComments(source.startOfLine(part.start), limit), end };
}
