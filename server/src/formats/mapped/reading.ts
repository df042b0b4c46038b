/** What the reading of a mapped document collects on its way, and how it finds single values. */
import type { CodeReference } from '../../model/encounter.js';
import type { Problem } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import type {
  DiagnosisValue,
  EncounterValue,
  JsonPath,
  LineValue,
  Mapping,
  PointerBase,
  Source,
  Sources,
} from '../mapping.js';
import type { Notation } from '../syntax/index.js';
import { nodesAt } from '../syntax/json-path.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';

export class Reading {
  readonly problems: Problem[] = [];
  readonly references: CodeReference[] = [];
  /** A code is read once, however many paths lead to it. */
  readonly read = new Set<SyntaxNode>();
  /** What the members of encounters were read from, for edits. */
  readonly origins = new Map<object, Origin>();

  constructor(
    readonly mapping: Mapping,
    readonly notation: Notation,
  ) {}
}

export type ValueName = EncounterValue | DiagnosisValue | LineValue;

/** The node behind a diagnosis, a line or an encounter, and where in it its values are. */
export interface Origin {
  readonly node: SyntaxNode;
  readonly values: Sources<ValueName>;
  /** Of a line: how its pointers count. */
  readonly pointerBase?: PointerBase;
}

/** The entries that a path leads to. A list that stands in the place of its entries is read as them. */
export function entriesAt(root: SyntaxNode, path: JsonPath): SyntaxNode[] {
  return nodesAt(root, path).flatMap(flattened);
}

/** A filter behind a list: `$.diagnoses[?@.code_type != 'BF']`. */
const FILTERED_LIST = /^(.*[^.])\[\?.*\]$/s;

export interface ListedEntry {
  readonly node: SyntaxNode;
  /** False for an entry that the filter of the path leaves out. */
  readonly isChosen: boolean;
}

/** The entries that a path leads to, and those of their list that its filter leaves out: pointers count all of them. */
export function listedEntriesAt(root: SyntaxNode, path: JsonPath): ListedEntry[] {
  const chosen = new Set(entriesAt(root, path));
  const list = FILTERED_LIST.exec(path)?.[1];
  const listed = list === undefined ? [] : nodesAt(root, list).filter(({ kind }) => kind === 'sequence');
  const all = new Set(listed.flatMap(flattened));
  const entries = [...chosen].every((node) => all.has(node)) ? all : chosen;
  return [...entries].map((node) => ({ node, isChosen: chosen.has(node) }));
}

function flattened(node: SyntaxNode): SyntaxNode[] {
  if (node.kind === 'sequence') return node.items.flatMap(flattened);
  return node.kind === 'mapping' || node.kind === 'scalar' ? [node] : [];
}

/** Every value that a source leads to; empty ones and placeholders are none. */
export function scalarsAt(root: SyntaxNode, source: Source | undefined): ScalarNode[] {
  return (source?.paths ?? []).flatMap((path) => entriesAt(root, path).filter(isGiven));
}

/** The first value that a source leads to. */
export function scalarAt(root: SyntaxNode, source: Source | undefined): ScalarNode | undefined {
  for (const path of source?.paths ?? []) {
    const found = entriesAt(root, path).find(isGiven);
    if (found) return found;
  }
  return undefined;
}

/** `~` stands for nothing in claim data. */
function isGiven(node: SyntaxNode): node is ScalarNode {
  return node.kind === 'scalar' && !/^\s*~?\s*$/.test(node.value);
}

/** Where a finding about the whole of a node points: its first key, or the value itself. */
export function anchorOf(node: SyntaxNode): Span {
  return node.kind === 'mapping'
    ? (node.entries[0]?.key.span ?? { start: node.span.start, end: node.span.start + 1 })
    : node.span;
}
