import { OPEN_DAY } from '../../src/dates.js';
import type { OutlineNode } from '../../src/tree/outline.js';
import type { IsoDate } from '../../src/types.js';
import { dayBefore, requiredDay } from '../days.js';
import type { CodeHistory } from '../history.js';
import { type CodeOrder, codeOrder } from '../notes/code-order.js';
import type { TabularBlock, TabularChapter } from '../rows.js';

/** A tabular list in full: chapters and blocks as printed in it. */
export interface TabularOutline {
  readonly from: IsoDate;
  readonly chapters: readonly TabularChapter[];
}

/** An outline node, with the id that the tabular list prints for it. */
export interface PlacedNode extends OutlineNode {
  readonly printedId: string;
}

/** A category that came after the list was printed, and the day on which it did. */
interface Latecomer {
  readonly index: number;
  readonly code: string;
  readonly from: IsoDate;
}

/**
 * Chapters and blocks over time. A list holds from its first day until the next one, the oldest also before. Categories
 * that came in between are in no printed block; they belong to the block before them, which is then named after them:
 * I10-I16 became I10-I1A when I1A came, and Q90-Q99 became Q90-QA0, as the publisher has it.
 */
export function icd10cmOutline(
  listsOldestFirst: readonly TabularOutline[],
  histories: readonly CodeHistory[],
): PlacedNode[] {
  const places = codeOrder(histories.map((history) => history.code));
  const nodes = listsOldestFirst.flatMap((list, position) => {
    const from = position === 0 ? 0 : requiredDay(list.from);
    const next = listsOldestFirst[position + 1];
    const through = next === undefined ? OPEN_DAY : requiredDay(dayBefore(next.from));
    return nodesOf(list, places, histories).flatMap(({ node, latecomer }) => inTime(node, latecomer, from, through));
  });
  const joined = joinSame(nodes);
  return extendBack(joined).sort((a, b) => a.first - b.first || b.last - a.last);
}

type Bare = Omit<PlacedNode, 'from' | 'through'>;

function nodesOf(list: TabularOutline, places: CodeOrder, histories: readonly CodeHistory[]) {
  const blocks = list.chapters.map((chapter) => chapter.blocks.map((block) => blockNode(block, places)));
  const covered = blocks.flat();
  return list.chapters.flatMap((chapter, position) => {
    const own = blocks[position] ?? [];
    const until = Math.min(
      histories.length,
      ...covered.filter((block) => block.first > lastOf(own)).map((b) => b.first),
    );
    const extended = own.map((block) => absorb(block, own, until, histories));
    const first = Math.min(...own.map((block) => block.first));
    const last = Math.max(...extended.map(({ node }) => node.last));
    const node = {
      id: `CH ${chapter.number}`,
      printedId: `CH ${chapter.number}`,
      kind: 'chapter',
      first,
      last,
    } as const;
    const latecomer = extended.find((block) => block.node.last === last)?.latecomer;
    return [{ node: { ...node, title: chapter.title }, latecomer }, ...extended];
  });
}

function lastOf(blocks: readonly Bare[]): number {
  return Math.max(...blocks.map((block) => block.last));
}

function blockNode(block: TabularBlock, places: CodeOrder): Bare {
  const ends = [block.first, block.last, ...block.codes.map((code) => code.code)];
  const ranges = ends.flatMap((code) => places.below(code) ?? []);
  if (ranges.length === 0) throw new Error(`block ${block.id} has no code of any release`);
  // A block of one category would have the id of the category.
  const id = block.id.includes('-') ? block.id : `${block.id}-${block.id}`;
  return {
    id,
    printedId: block.id,
    kind: 'block',
    title: block.title,
    first: Math.min(...ranges.map((range) => range.first)),
    last: Math.max(...ranges.map((range) => range.last)),
  };
}

/** Lets a block reach to the next block, as long as categories begin with the letter of its last one. */
function absorb(block: Bare, siblings: readonly Bare[], chapterEnd: number, histories: readonly CodeHistory[]) {
  const end = Math.min(chapterEnd, ...siblings.filter((other) => other.first > block.last).map((other) => other.first));
  const letter = histories[block.last]?.code[0] ?? '';
  const rest = histories.slice(block.last + 1, end);
  const others = rest.findIndex(({ code }) => !code.startsWith(letter));
  if (others >= 0) rest.splice(others);
  const latecomers = rest.flatMap(({ code, periods }, offset): Latecomer[] =>
    code.length === 3 ? [{ index: block.last + 1 + offset, code, from: periods[0]?.from ?? '' }] : [],
  );
  // A category that ended before the list was printed belongs here, too, but the block is not named after it.
  const last = latecomers.at(-1);
  return { node: { ...block, last: block.last + rest.length }, latecomer: last };
}

/** The node as printed until the latecomer comes, and named after it from then on. */
function inTime(node: Bare, latecomer: Latecomer | undefined, from: number, through: number): PlacedNode[] {
  const change = latecomer === undefined ? OPEN_DAY : requiredDay(latecomer.from);
  if (latecomer === undefined || change > through) return [{ ...node, from, through }];
  const renamed = rename(node, latecomer.code);
  if (change <= from) return [{ ...renamed, from, through }];
  return [
    { ...node, from, through: change - 1 },
    { ...renamed, from: change, through },
  ];
}

function rename(node: Bare, last: string): Bare {
  const id = node.kind === 'block' ? node.id.replace(/-.*$/, `-${last}`) : node.id;
  return { ...node, id, title: node.title.replace(/-[0-9A-Z]{3}\)$/, `-${last})`) };
}

/** Nodes that two lists print alike are one. */
function joinSame(nodes: readonly PlacedNode[]): PlacedNode[] {
  const byKey = new Map<string, PlacedNode>();
  for (const node of nodes) {
    const key = [node.kind, node.id, node.title, node.first, node.last].join('|');
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? node : { ...known, through: node.through });
  }
  return [...byKey.values()];
}

/** A chapter that older lists do not have at all (22: U00-U85) holds for its codes of those years, too. */
function extendBack(nodes: readonly PlacedNode[]): PlacedNode[] {
  const old = nodes.filter((node) => node.kind === 'chapter' && node.from === 0);
  const isNew = (node: PlacedNode) => !old.some((chapter) => chapter.first <= node.first && node.first <= chapter.last);
  return nodes.map((node) => (isNew(node) ? { ...node, from: 0 } : node));
}
