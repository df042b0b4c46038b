/** Puts the islands of a document together again. */
import type { Placed, Span } from '../../model/span.js';
import type { MappingEntry, ScalarNode, SyntaxDocument, SyntaxNode, SyntaxTrouble } from './node.js';
import { resolveAliases } from './yaml-alias.js';
import { type BlockCut, cutDocument, type EntryCut } from './yaml-cut.js';
import type { Island } from './yaml-island.js';
import type { StreamDocument } from './yaml-stream.js';

/** `at`: where the text stands in the file. */
export type ReadIsland = (text: string, at: number) => Island;

export function readYamlDocument(
  source: string,
  { span, onMarkerLine }: StreamDocument,
  read: ReadIsland,
): SyntaxDocument {
  const text = source.slice(span.start, span.end);
  const cut = onMarkerLine ? undefined : cutDocument(text);
  const assembly = new Assembly(text, span.start, read);
  const root = cut ? assembly.block(cut) : assembly.island(0, text.length);
  if (cut) assembly.preamble(cut);
  const resolved = root && assembly.hasNames ? resolveAliases(root, assembly.troubles) : root;
  return { span, ...(resolved ? { root: resolved } : {}), troubles: assembly.troubles, comments: assembly.comments };
}

const MISPLACED = 'This line is not indented like its neighbours';

class Assembly {
  readonly troubles: SyntaxTrouble[] = [];
  readonly comments: Placed<string>[] = [];
  hasNames = false;

  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly read: ReadIsland,
  ) {}

  /** Reads a stretch of the document; offsets of the answer count from the start of the file. */
  island(start: number, end: number): SyntaxNode | undefined {
    const { root, troubles, comments, hasNames } = this.read(this.text.slice(start, end), this.base + start);
    this.troubles.push(...troubles);
    this.comments.push(...comments);
    this.hasNames ||= hasNames;
    return root;
  }

  block(cut: BlockCut): SyntaxNode {
    return cut.kind === 'mapping' ? this.mapping(cut) : this.sequence(cut);
  }

  /** Comments above the first entry. */
  preamble(cut: BlockCut): void {
    const first = cut.entries[0]?.start ?? 0;
    if (first > 0) this.island(0, first);
  }

  private startOf(cut: BlockCut): number {
    return this.base + (cut.entries[0]?.start ?? 0);
  }

  private mapping(cut: BlockCut): SyntaxNode {
    const entries = cut.entries.flatMap((entry) => this.mappingEntry(entry));
    const nodes = entries.flatMap(({ key, value }) => [key, value]);
    return { kind: 'mapping', span: around(nodes, this.startOf(cut)), entries };
  }

  private mappingEntry(cut: EntryCut): readonly MappingEntry[] {
    const root = this.island(cut.start, cut.end);
    if (cut.isMisplaced && root) this.troubles.push({ span: root.span, message: MISPLACED });
    if (root?.kind === 'scalar') return [this.halfTyped(root)];
    if (root?.kind !== 'mapping') return this.rejected(root);
    const [entry] = root.entries;
    return cut.body && entry ? [{ ...entry, value: this.block(cut.body) }] : root.entries;
  }

  private rejected(root: SyntaxNode | undefined): [] {
    if (root && root.kind !== 'empty') this.troubles.push({ span: root.span, message: 'This does not belong here' });
    return [];
  }

  private halfTyped(key: ScalarNode): MappingEntry {
    this.troubles.push({ span: key.span, message: 'A key needs a colon' });
    const value = { kind: 'empty', span: { start: key.span.end, end: key.span.end } } as const;
    return { key, hasColon: false, value };
  }

  private sequence(cut: BlockCut): SyntaxNode {
    const items: SyntaxNode[] = [];
    const strays: ScalarNode[] = [];
    const roots: SyntaxNode[] = [];
    for (const { start, end, isMisplaced } of cut.entries) {
      const root = this.island(start, end);
      if (isMisplaced && root) this.troubles.push({ span: root.span, message: MISPLACED });
      if (root?.kind === 'sequence') items.push(...root.items);
      else if (root) this.troubles.push({ span: root.span, message: 'An entry of a list begins with "- "' });
      if (root?.kind === 'scalar') strays.push(root);
      if (root) roots.push(root);
    }
    const span = around(roots, this.startOf(cut));
    return { kind: 'sequence', span, items, ...(strays.length > 0 && { strays }) };
  }
}

/** From the first node to the last; nothing at `start` when there is none. */
function around(nodes: readonly SyntaxNode[], start: number): Span {
  const [first] = nodes;
  if (!first) return { start, end: start };
  return { start: first.span.start, end: nodes.reduce((end, { span }) => Math.max(end, span.end), 0) };
}
