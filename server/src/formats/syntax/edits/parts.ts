/** Takes parts out of a list or a mapping, moves and adds them. */
import type { Span, TextEdit } from '../../../model/span.js';
import type { Series } from './series.js';
import type { Source } from './source.js';

/** Takes out the parts of the positions. */
export function withoutParts(series: Series, positions: ReadonlySet<number>, source: Source): TextEdit[] {
  if (positions.size === 0) return [];
  return series.style === 'flow' ? flowRemoval(series, positions) : blockRemoval(series, positions, source);
}

function flowRemoval({ parts, span }: Series, positions: ReadonlySet<number>): TextEdit[] {
  const kept = parts.flatMap((_, position) => (positions.has(position) ? [] : [position]));
  const lastKept = kept.at(-1);
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (lastKept === undefined) return [{ span: inner, text: '' }];
  const edits: TextEdit[] = [];
  parts.forEach(({ start, end }, position) => {
    if (!positions.has(position)) return;
    const next = parts[position + 1];
    const isTail = position > lastKept;
    const from = isTail ? (parts[position - 1]?.end ?? start) : start;
    edits.push({ span: { start: from, end: isTail ? end : (next?.start ?? end) }, text: '' });
  });
  return edits;
}

function blockRemoval({ parts }: Series, positions: ReadonlySet<number>, source: Source): TextEdit[] {
  return parts.flatMap((part, position): TextEdit[] => {
    if (!positions.has(position)) return [];
    if (!source.isFirstOnLine(part.start)) return behindDash(parts, position, positions, source);
    const end = source.startOfNextLine(part.end);
    // The last line of a file may have no line end of its own: the one before it goes.
    const takesLineEndBefore = end === part.end && !positions.has(position - 1);
    const start = takesLineEndBefore ? source.endOfLine(source.startOfLine(part.start - 1)) : part.start;
    return [{ span: { start, end }, text: '' }];
  });
}

/** The key behind the dash goes: the next one takes its place. */
function behindDash(
  parts: readonly Span[],
  position: number,
  positions: ReadonlySet<number>,
  source: Source,
): TextEdit[] {
  const [part, next] = [parts[position], parts[position + 1]];
  const [indent] = next ? (/^[ \t]*(?=[^\s#])/.exec(source.slice(next)) ?? []) : [];
  if (!part || !next || indent === undefined || positions.has(position + 1)) return [];
  return [{ span: { start: part.start, end: next.start + indent.length }, text: '' }];
}

/** Puts the part of one position where another one stands; those between them move up or down. */
export function movedPart({ parts }: Series, from: number, to: number, source: Source): TextEdit[] {
  const order = parts.map((_, position) => position);
  order.splice(to, 0, ...order.splice(from, 1));
  return parts.flatMap((part, position) => {
    const other = parts[order[position] ?? position];
    return other === undefined || other === part ? [] : [{ span: part, text: source.slice(other) }];
  });
}

/** Writes a new part before a position, or at the end. */
export function insertedPart(series: Series, position: number, text: string, source: Source): TextEdit[] {
  const { parts, style, span } = series;
  const [before, after] = [parts[position - 1], parts[position]];
  if (style === 'block') return blockInsertion(series, position, text, source);
  if (!before && !after) {
    const padding = source.text[span.start] === '{' ? ' ' : '';
    return [{ span: { start: span.start + 1, end: span.end - 1 }, text: `${padding}${text}${padding}` }];
  }
  const separator = flowSeparator(series, source);
  if (before) return [{ span: { start: before.end, end: before.end }, text: `${separator}${text}` }];
  const at = after?.start ?? span.end - 1;
  return [{ span: { start: at, end: at }, text: `${text}${separator}` }];
}

/** Values on lines of their own keep to that. */
function flowSeparator({ parts, indent }: Series, source: Source): string {
  const [first, second] = parts;
  const isSpread =
    first !== undefined && (second ? source.isFirstOnLine(second.start) : source.isFirstOnLine(first.start));
  return isSpread ? `,${source.lineEnd}${indent}` : ', ';
}

function blockInsertion({ parts, indent, bullet }: Series, position: number, text: string, source: Source): TextEdit[] {
  const [before, after] = [parts[position - 1], parts[position]];
  const line = `${indent}${bullet}${text}`;
  if (before) return [{ span: { start: before.end, end: before.end }, text: `${source.lineEnd}${line}` }];
  if (!after || !source.isFirstOnLine(after.start)) return [];
  return [{ span: { start: after.start, end: after.start }, text: `${line}${source.lineEnd}` }];
}
