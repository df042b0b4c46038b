import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { Range } from '../store/code-column.js';
import type { CodeStore } from '../store/code-store.js';
import { standingOf } from '../store/standing.js';
import type { CodeNode, IsoDate } from '../types.js';
import { ancestorsOf } from './ancestry.js';
import { groupAbove, groupRange, groupsBelow } from './groups.js';
import { codeRow, outlineRow, topCodes } from './nodes.js';
import type { OutlineNode } from './outline.js';

/** The rows below a node in tabular order; the top level for `id` undefined; none for an id that is no node. */
export function children(store: CodeStore, id: string | undefined, date: IsoDate): CodeNode[] {
  const day = dayOf(date);
  if (id === undefined) return topLevel(store, day);
  const node = store.outline.find(id, day ?? 0);
  if (node !== undefined) return belowNode(store, node, day);
  const groups = groupsBelow(store, compact(id), day);
  if (groups.length > 0) return groups;
  const range = groupRange(store, compact(id)) ?? rangeBelowCode(store, compact(id));
  return topCodes(store, range.start, range.end, day).map((index) => codeRow(store, index, day));
}

/** The rows from the top level down to the code, the code included; none when no release has it. */
export function pathTo(store: CodeStore, text: string, date: IsoDate): CodeNode[] {
  const index = store.codes.find(compact(text));
  if (index < 0) return [];
  return [...pathAbove(store, index, dayOf(date)), codeRow(store, index, dayOf(date))];
}

/** The rows from the top level down to the parent of a code. */
export function pathAbove(store: CodeStore, index: number, day: number | undefined): CodeNode[] {
  const ancestors = ancestorsOf(store, index, day).reverse();
  return [
    ...store.outline.above(index, day ?? 0).map(({ node }) => outlineRow(store, node)),
    ...ancestors.map((ancestor) => codeRow(store, ancestor, day)),
    ...groupAbove(store, index),
  ];
}

/** Codes below a header, group, block or chapter that may be reported on the day, in tabular order. */
export function billableBelow(store: CodeStore, text: string, date: IsoDate, limit: number): CodeNode[] {
  const day = dayOf(date);
  const node = store.outline.find(text, day ?? 0);
  const range = node === undefined ? store.codes.withPrefix(compact(text)) : { start: node.first, end: node.last + 1 };
  const rows: CodeNode[] = [];
  for (let index = range.start; index < range.end && rows.length < limit; index++) {
    if (standingOf(store, index, day).status === 'valid') rows.push(codeRow(store, index, day));
  }
  return rows;
}

function topLevel(store: CodeStore, day: number | undefined): CodeNode[] {
  const nodes = store.outline.below(undefined, day ?? 0);
  if (nodes.length > 0) return nodes.map((node) => outlineRow(store, node));
  return topCodes(store, 0, store.codes.count, day).map((index) => codeRow(store, index, day));
}

function belowNode(store: CodeStore, node: OutlineNode, day: number | undefined): CodeNode[] {
  const nodes = store.outline.below(node, day ?? 0);
  if (nodes.length > 0) return nodes.map((below) => outlineRow(store, below));
  return topCodes(store, node.first, node.last + 1, day).map((index) => codeRow(store, index, day));
}

function rangeBelowCode(store: CodeStore, code: string): Range {
  const index = store.codes.find(code);
  return index < 0 ? { start: 0, end: 0 } : { start: index + 1, end: store.endBelow(index) };
}
