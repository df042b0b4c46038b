import type { Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import {
  addedPointers,
  type Change,
  keptPositions,
  movedTargets,
  type PointerList,
  rewrittenPointers,
} from '../../syntax/edits/pointer-list.js';
import { pointerTo } from '../lines.js';
import type { Tree } from './tree.js';

/** Gives each pointer of an encounter its new position; undefined takes it out. */
export function repointed(
  encounter: Encounter,
  positionOf: (position: number) => number | undefined,
  tree: Tree,
): Change {
  const edits: TextEdit[] = [];
  for (const line of encounter.lines) {
    const list = () => pointerList(line, tree);
    const changes = rewrittenPointers(line, movedTargets(line, positionOf), list, tree.source);
    if (changes === undefined) return undefined;
    edits.push(...changes);
  }
  return edits;
}

/** Sets the pointers of a line that has some: their list tells how they are written. */
export function setPointers(line: ServiceLine, positions: readonly number[], tree: Tree): readonly TextEdit[] {
  const list = () => pointerList(line, tree);
  const kept = keptPositions(line, positions);
  if (kept) return rewrittenPointers(line, kept, list, tree.source) ?? [];
  const found = list();
  const overwritten = line.pointers.map((_, index) => positions[index]);
  const edits = found && rewrittenPointers(line, overwritten, list, tree.source);
  const added = found && addedPointers(positions.slice(line.pointers.length), found, tree.source);
  return edits && added ? [...edits, ...added] : [];
}

function pointerList(line: ServiceLine, tree: Tree): PointerList | undefined {
  const node = tree.listOf(tree.valuesOf(line, 'pointers'));
  const base = tree.originOf(line)?.pointerBase ?? 'one-based';
  return node && { node, notate: (item, position) => pointerTo(position, item.value.trim(), base) };
}
