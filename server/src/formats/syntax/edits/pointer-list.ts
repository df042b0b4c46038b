/** The list of diagnosis pointers of a line, rewritten item by item in the notation that stands there. */
import type { ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import type { ScalarNode, SequenceNode } from '../node.js';
import { insertedPart, withoutParts } from './parts.js';
import { seriesOf } from './series.js';
import type { Source } from './source.js';

/** Undefined: the change cannot be made. */
export type Change = readonly TextEdit[] | undefined;

/** Writes a position as the item is written; undefined where that notation has no word for it. */
export type Notate = (item: ScalarNode, position: number) => string | undefined;

/** A list of pointers as it stands in the file. */
export interface PointerList {
  readonly node: SequenceNode;
  readonly notate: Notate;
}

/** Two pointers that were apart and now speak of the same diagnosis become one. Others stay as they are. */
export function movedTargets(
  { pointers }: ServiceLine,
  positionOf: (position: number) => number | undefined,
): (number | undefined)[] {
  const seen = new Map<number, number>();
  return pointers.map(({ value }) => {
    const target = Number.isNaN(value) ? value : positionOf(value);
    if (target === undefined || (seen.has(target) && seen.get(target) !== value)) return undefined;
    seen.set(target, value);
    return target;
  });
}

/**
 * `targets`: for each pointer of the line its new position; undefined: taken out. `list` is asked for only where
 * something changes.
 */
export function rewrittenPointers(
  line: ServiceLine,
  targets: readonly (number | undefined)[],
  list: () => PointerList | undefined,
  source: Source,
): Change {
  if (line.pointers.every(({ value }, index) => Object.is(value, targets[index]))) return [];
  const found = list();
  const series = found && seriesOf(found.node, source);
  if (!found || !series || found.node.items.length !== line.pointers.length) return undefined;
  const edits: TextEdit[] = [];
  for (const [index, item] of found.node.items.entries()) {
    const target = targets[index];
    if (target === undefined || Object.is(target, line.pointers[index]?.value)) continue;
    const text = item.kind === 'scalar' ? found.notate(item, target) : undefined;
    if (item.kind !== 'scalar' || text === undefined) return undefined;
    edits.push({ span: item.content, text });
  }
  const removed = new Set(targets.flatMap((target, index) => (target === undefined ? [index] : [])));
  return [...edits, ...withoutParts(series, removed, source)];
}

/** For each pointer its value or undefined, when the positions are the pointers without some of them. */
export function keptPositions(
  { pointers }: ServiceLine,
  positions: readonly number[],
): (number | undefined)[] | undefined {
  let next = 0;
  const kept = pointers.map(({ value }) => {
    if (value !== positions[next]) return undefined;
    next += 1;
    return value;
  });
  return next === positions.length ? kept : undefined;
}

/** Further positions behind the pointers of the list, written like the last of them. */
export function addedPointers(positions: readonly number[], { node, notate }: PointerList, source: Source): Change {
  if (positions.length === 0) return [];
  const model = node.items.at(-1);
  const texts = positions.map((position) => {
    if (model?.kind !== 'scalar') return String(position);
    const value = notate(model, position);
    return value === undefined ? undefined : source.slice(model.span).replace(model.value, value);
  });
  const series = seriesOf(node, source);
  if (!series || texts.includes(undefined)) return undefined;
  const separator = series.style === 'block' ? `${source.lineEnd}${series.indent}${series.bullet}` : ', ';
  return insertedPart(series, node.items.length, texts.join(separator), source);
}
