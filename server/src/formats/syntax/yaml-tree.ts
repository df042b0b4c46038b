/** Turns the tree of the `yaml` package into ours. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { Span } from '../../model/span.js';
import type { MappingEntry, SyntaxNode } from './node.js';
import { entriesOfKey } from './yaml-keys.js';
import type { Mend } from './yaml-mend.js';
import { isOpenQuote, scalarOf } from './yaml-scalar.js';

export interface Tree {
  readonly root?: SyntaxNode;
  readonly hasNames: boolean;
  /** Offset of the first quote that nothing closes. */
  readonly openQuote?: number;
}

/** Deeper than any encounter; what lies below is left out. */
const MAX_DEPTH = 40;

export function treeOf(contents: ParsedNode | null, text: string, mends: readonly Mend[]): Tree {
  const builder = new TreeBuilder(text, mends);
  const root = contents === null ? undefined : builder.node(contents, 0);
  const { openQuote, hasNames } = builder;
  const isNothing = root === undefined || (root.kind === 'empty' && root.span.start === root.span.end);
  return { hasNames, ...(isNothing ? {} : { root }), ...(openQuote === undefined ? {} : { openQuote }) };
}

class TreeBuilder {
  hasNames = false;
  openQuote: number | undefined;

  constructor(
    private readonly text: string,
    private readonly mends: readonly Mend[],
  ) {}

  node(node: unknown, depth: number): SyntaxNode {
    const anchor = this.anchorOf(node);
    const name = anchor === undefined ? {} : { anchor };
    const span = spanOf(node);
    if (depth > MAX_DEPTH) return { kind: 'empty', span };
    if (isMap(node)) {
      const entries = this.entries(node, depth);
      return { kind: 'mapping', span: node.flow ? span : upTo(span, endOf(entries)), ...name, entries };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.item(item, depth));
      return { kind: 'sequence', span: node.flow ? span : upTo(span, items.at(-1)?.span.end), ...name, items };
    }
    if (isAlias(node)) return { kind: 'alias', span, name: node.source };
    if (isScalar(node)) return { ...this.scalar(node), ...name };
    return { kind: 'empty', span };
  }

  private scalar(node: Scalar): SyntaxNode {
    const span = spanOf(node);
    if (isOpenQuote(node, this.text.slice(span.start, span.end))) this.openQuote ??= span.start;
    return scalarOf(node, span, this.text, this.mends);
  }

  private anchorOf(node: unknown): string | undefined {
    if (isAlias(node)) this.hasNames = true;
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    if (node.anchor !== undefined) this.hasNames = true;
    return node.anchor;
  }

  /** `[code: E11.9]` is a list of one mapping. */
  private item(item: unknown, depth: number): SyntaxNode {
    if (!isPair(item)) return this.node(item, depth + 1);
    const entries = this.entry(item, depth);
    return { kind: 'mapping', span: { start: startOf(entries), end: endOf(entries) }, entries };
  }

  private entries(map: YAMLMap, depth: number): MappingEntry[] {
    return map.items.flatMap((pair) => this.entry(pair, depth));
  }

  private entry(pair: Pair<unknown, unknown>, depth: number): MappingEntry[] {
    const key = this.node(pair.key, depth + 1);
    if (key.kind !== 'scalar') return [];
    const hasColon = pair.value !== null || this.text[key.span.end] === ':';
    const value = this.value(pair.value, key.span.end, depth);
    return entriesOfKey(key, hasColon, value, this.text);
  }

  private value(value: unknown, keyEnd: number, depth: number): SyntaxNode {
    if (value === null || value === undefined) return { kind: 'empty', span: { start: keyEnd, end: keyEnd } };
    return this.node(value, depth + 1);
  }
}

function spanOf(node: unknown): Span {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** Blocks reach to the start of what follows them; their text ends with their last entry. */
function upTo({ start }: Span, end = start): Span {
  return { start, end: Math.max(start, end) };
}

function startOf(entries: readonly MappingEntry[]): number {
  return entries[0]?.key.span.start ?? 0;
}

function endOf(entries: readonly MappingEntry[]): number {
  const last = entries.at(-1);
  return Math.max(last?.key.span.end ?? 0, last?.value.span.end ?? 0);
}
