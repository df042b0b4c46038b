import { OPEN_DAY } from '../src/dates.js';
import type { OutlineNode } from '../src/tree/outline.js';

/** How a level of an outline is named by the beginning of codes. */
export interface PrefixLevel {
  readonly kind: OutlineNode['kind'];
  /** The beginning of a code that stands for its node on this level. */
  readonly prefixOf: (code: string) => string;
  readonly describe: (prefix: string, first: string, last: string) => { readonly id: string; readonly title: string };
}

/** Levels above codes (in the order of their characters) that follow from how the codes begin. They hold on every day. */
export function prefixOutline(codes: readonly string[], levels: readonly PrefixLevel[]): OutlineNode[] {
  const nodes = levels.flatMap((level) => nodesOf(codes, level));
  return nodes.sort((a, b) => a.first - b.first || b.last - a.last);
}

function nodesOf(codes: readonly string[], { kind, prefixOf, describe }: PrefixLevel): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let first = 0; first < codes.length; ) {
    const prefix = prefixOf(codes[first] ?? '');
    let last = first;
    while (last + 1 < codes.length && prefixOf(codes[last + 1] ?? '') === prefix) last++;
    nodes.push({
      ...describe(prefix, codes[first] ?? '', codes[last] ?? ''),
      kind,
      first,
      last,
      from: 0,
      through: OPEN_DAY,
    });
    first = last + 1;
  }
  return nodes;
}
