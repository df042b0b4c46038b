import type { Range } from '../store/code-column.js';
import type { CodeStore } from '../store/code-store.js';
import { standingOf } from '../store/standing.js';
import type { CodeNode } from '../types.js';
import { isInForce } from './ancestry.js';
import { isVisible } from './nodes.js';

/** An ICD-10-PCS table may have hundreds of codes; the browser groups them by the value of the fourth axis. */
const TABLE_LENGTH = 3;
const GROUP_LENGTH = 4;

/** The groups of a table; none when the code is no table, or the system has none. */
export function groupsBelow(store: CodeStore, table: string, day: number | undefined): CodeNode[] {
  if (store.system !== 'icd10pcs' || table.length !== TABLE_LENGTH) return [];
  const { start, end } = store.codes.withPrefix(table);
  const groups: CodeNode[] = [];
  for (let index = start; index < end; ) {
    const prefix = store.codes.at(index).slice(0, GROUP_LENGTH);
    const visible = prefix.length === GROUP_LENGTH && isVisible(standingOf(store, index, day).status);
    if (visible) groups.push(groupRow(store, prefix));
    index = visible ? store.codes.withPrefix(prefix).end : index + 1;
  }
  return groups;
}

/** The codes of a group; undefined when the text does not name one. */
export function groupRange(store: CodeStore, prefix: string): Range | undefined {
  return store.system === 'icd10pcs' && prefix.length === GROUP_LENGTH ? store.codes.withPrefix(prefix) : undefined;
}

/** The group row between a table and a code of it. */
export function groupAbove(store: CodeStore, index: number): CodeNode[] {
  const code = store.codes.at(index);
  return store.system === 'icd10pcs' && code.length > GROUP_LENGTH
    ? [groupRow(store, code.slice(0, GROUP_LENGTH))]
    : [];
}

function groupRow(store: CodeStore, prefix: string): CodeNode {
  const title = groupTitle(store, prefix);
  return { system: store.system, id: prefix, kind: 'category', status: 'header', title, hasChildren: true };
}

/** The label of the fourth axis; the bare value where no code of the group is in the release of the tables. */
function groupTitle(store: CodeStore, prefix: string): string {
  const { axes } = store;
  const { start, end } = store.codes.withPrefix(prefix);
  for (let index = start; axes !== undefined && index < end; index++) {
    if (isInForce(store, index, axes.release.from)) return axes.label(prefix, GROUP_LENGTH) ?? prefix;
  }
  return prefix;
}
