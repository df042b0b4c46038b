/** Turns the tree of the `yaml` package into ours. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { Span } from '../../../model/span.js';
import type { MappingEntry, ScalarNode, ScalarStyle, SyntaxNode } from './node.js';
import { type Mend, uncovered } from './yaml-mend.js';

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

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

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
    return [...halfTypedKeys(key, this.text), { key: lastLine(key, this.text), hasColon, value }];
  }

  private value(value: unknown, keyEnd: number, depth: number): SyntaxNode {
    if (value === null || value === undefined) return { kind: 'empty', span: { start: keyEnd, end: keyEnd } };
    return this.node(value, depth + 1);
  }

  private scalar(node: Scalar): SyntaxNode {
    const span = spanOf(node);
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    if (style === 'plain') return this.plain(span, uncovered(String(node.source ?? '')), node.tag !== undefined);
    const value = String(node.value ?? '');
    if (style === 'block') return block(value, span, blockContent(this.text, span));
    const isClosed = isClosedQuote(this.text.slice(span.start, span.end));
    if (!isClosed) this.openQuote ??= span.start;
    const content = { start: span.start + 1, end: isClosed ? span.end - 1 : span.end };
    return { kind: 'scalar', style, value, span, content };
  }

  private plain(span: Span, value: string, isTagged: boolean): SyntaxNode {
    if (value === '' || (!isTagged && /^(?:~|null|Null|NULL)$/.test(value))) return { kind: 'empty', span };
    const opening = this.quoteBefore(span.start);
    if (!opening?.quote)
      return { kind: 'scalar', style: 'plain', value, span, content: span, ...(isTagged && { isTagged }) };
    const { at, quote } = opening;
    const content = { start: at + 1, end: span.end };
    return { kind: 'scalar', style: quote, value, span: { start: at, end: span.end }, content };
  }

  /** The unclosed quote that a value begins with. */
  private quoteBefore(start: number): Mend | undefined {
    return this.mends.find(({ at, quote }) => quote && at < start && this.text.slice(at + 1, start).trim() === '');
  }
}

/** A quote that is escaped, or doubled in single quotes, does not close. */
function isClosedQuote(source: string): boolean {
  const tail = source.startsWith('"') ? /(\\*)"$/.exec(source.slice(1)) : /'('*)$/.exec(source.slice(1));
  return tail !== null && (tail[1] ?? '').length % 2 === 0;
}

/** The line end after a block scalar is not its own: replacing it must not join lines. */
function block(value: string, span: Span, content: Span): ScalarNode {
  return { kind: 'scalar', style: 'block', value, span: { start: span.start, end: content.end }, content };
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

/** From the line after the header to the last character that is not a line end. */
function blockContent(text: string, span: Span): Span {
  const header = text.indexOf('\n', span.start);
  if (header < 0 || header >= span.end) return { start: span.end, end: span.end };
  const end = header + 1 + text.slice(header + 1, span.end).trimEnd().length;
  return { start: header + 1, end };
}

/**
 * A word without a colon on the line above a key is read as one key of two lines. The word is a key that is being
 * typed, the last line is the key that was there before.
 */
function halfTypedKeys(key: ScalarNode, text: string): MappingEntry[] {
  return keyLines(key, text)
    .slice(0, -1)
    .map((line) => {
      const at = line.span.end;
      return { key: line, hasColon: false, value: { kind: 'empty', span: { start: at, end: at } } };
    });
}

function lastLine(key: ScalarNode, text: string): ScalarNode {
  return keyLines(key, text).at(-1) ?? key;
}

function keyLines(key: ScalarNode, text: string): ScalarNode[] {
  const written = text.slice(key.span.start, key.span.end);
  if (key.style !== 'plain' || !written.includes('\n')) return [key];
  return [...written.matchAll(/[^\s](?:[^\n]*[^\s])?/g)].map((line) => {
    const start = key.span.start + line.index;
    const span = { start, end: start + line[0].length };
    return { kind: 'scalar', style: 'plain', value: line[0], span, content: span };
  });
}
