import type { CodeStore } from '../store/code-store.js';
import { nearestPeriodOn, standingOf } from '../store/standing.js';
import type { CodeNode, LookupStatus } from '../types.js';
import type { OutlineNode } from './outline.js';

/** Turns code indexes and outline nodes into rows of the code browser. */

export function outlineRow(store: CodeStore, node: OutlineNode): CodeNode {
  return { system: store.system, id: node.id, kind: node.kind, status: 'header', title: node.title, hasChildren: true };
}

export function codeRow(store: CodeStore, index: number, day: number | undefined): CodeNode {
  const { status } = standingOf(store, index, day);
  const period = nearestPeriodOn(store, index, day);
  return {
    system: store.system,
    id: store.displayed(index),
    kind: store.periods.state(period) === 'header' ? 'category' : 'code',
    status,
    title: store.titles.text(period),
    hasChildren: hasVisibleBelow(store, index, day),
  };
}

/** Codes that are not in force yet are left out of the browser; retired ones are shown as such. */
export function isVisible(status: LookupStatus): boolean {
  return status !== 'not-yet' && status !== 'absent';
}

/** The topmost visible codes from `start` to before `end`: a code hides those below it. */
export function topCodes(store: CodeStore, start: number, end: number, day: number | undefined): number[] {
  const found: number[] = [];
  for (let index = start; index < end; ) {
    const visible = isVisible(standingOf(store, index, day).status);
    if (visible) found.push(index);
    index = visible ? store.endBelow(index) : index + 1;
  }
  return found;
}

function hasVisibleBelow(store: CodeStore, index: number, day: number | undefined): boolean {
  const end = store.endBelow(index);
  for (let below = index + 1; below < end; below++) {
    if (isVisible(standingOf(store, below, day).status)) return true;
  }
  return false;
}
