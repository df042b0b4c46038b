/**
 * The syntax tree that YAML and JSON are both read into: values with their places, and nothing of what they mean.
 */
import type { Placed, Span, TextEdit } from '../../model/span.js';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

interface NodeBase {
  /** The node as written, quotes and brackets included. */
  readonly span: Span;
  /** Name of the YAML anchor on the node. */
  readonly anchor?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The characters it stands for; a plain scalar is the source text, whatever a reader would make of it. */
  readonly value: string;
  /** True when a tag such as `!!str` settles how readers take it. */
  readonly isTagged?: true;
  /** The place of the characters alone: without quotes, without the header of a block scalar. */
  readonly content: Span;
}

/** No value where one may stand: nothing at all, `~` or `null`. */
export interface EmptyNode extends NodeBase {
  readonly kind: 'empty';
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: readonly SyntaxNode[];
  /** Words that stand in the column of the entries without their `- `: half-typed, not part of the list. */
  readonly strays?: readonly ScalarNode[];
}

export interface MappingEntry {
  readonly key: ScalarNode;
  /** False for a key that is being typed: its colon is not there yet. */
  readonly hasColon: boolean;
  readonly value: SyntaxNode;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly entries: readonly MappingEntry[];
}

/** `*name`, before it is resolved to the node that carries the anchor. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export type SyntaxNode = ScalarNode | EmptyNode | SequenceNode | MappingNode | AliasNode;

export interface SyntaxTrouble {
  readonly span: Span;
  readonly message: string;
  /** A repair that is certain. */
  readonly mend?: { readonly title: string; readonly edit: TextEdit };
}

/** One document of a file as read. `root` is absent when it holds comments at most. */
export interface SyntaxDocument {
  readonly span: Span;
  readonly root?: SyntaxNode;
  readonly troubles: readonly SyntaxTrouble[];
  readonly comments: readonly Placed<string>[];
}

export function movedSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function movedTrouble({ span, message, mend }: SyntaxTrouble, by: number): SyntaxTrouble {
  const place = { span: movedSpan(span, by), message };
  if (!mend) return place;
  const edit = { ...mend.edit, span: movedSpan(mend.edit.span, by) };
  return { ...place, mend: { ...mend, edit } };
}

/** The same tree, `by` characters further on. */
export function moved(node: SyntaxNode, by: number): SyntaxNode {
  const span = movedSpan(node.span, by);
  switch (node.kind) {
    case 'scalar':
      return movedScalar(node, by);
    case 'sequence':
      return { ...node, span, items: node.items.map((item) => moved(item, by)) };
    case 'mapping':
      return { ...node, span, entries: node.entries.map((entry) => movedEntry(entry, by)) };
    default:
      return { ...node, span };
  }
}

export function movedScalar(node: ScalarNode, by: number): ScalarNode {
  return { ...node, span: movedSpan(node.span, by), content: movedSpan(node.content, by) };
}

function movedEntry(entry: MappingEntry, by: number): MappingEntry {
  return { ...entry, key: movedScalar(entry.key, by), value: moved(entry.value, by) };
}

/** Moves a tree that nobody else has seen yet, without a copy. */
export function place(node: SyntaxNode, by: number): SyntaxNode {
  if (by === 0) return node;
  shift(node.span, by);
  if (node.kind === 'scalar' && node.content !== node.span) shift(node.content, by);
  if (node.kind === 'sequence') for (const item of node.items) place(item, by);
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      place(key, by);
      place(value, by);
    }
  }
  return node;
}

function shift(span: { -readonly [K in keyof Span]: Span[K] }, by: number): void {
  span.start += by;
  span.end += by;
}
