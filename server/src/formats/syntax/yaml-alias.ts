import type { MappingEntry, SyntaxNode, SyntaxTrouble } from './node.js';

/** More nodes than this come of aliases that multiply each other; the rest stays empty. */
const MAX_NODES = 100_000;

/**
 * Puts the anchored node in the place of each alias, and the keys of `<<: *name` into the mapping that names it.
 * The nodes keep the place where they are written.
 */
export function resolveAliases(root: SyntaxNode, troubles: SyntaxTrouble[]): SyntaxNode {
  return new Resolver(troubles).node(root);
}

class Resolver {
  private readonly anchors = new Map<string, SyntaxNode>();
  private nodes = 0;

  constructor(private readonly troubles: SyntaxTrouble[]) {}

  node(node: SyntaxNode): SyntaxNode {
    const resolved = this.resolved(node);
    // Set after the content: an alias inside its own anchor has nothing to stand for yet.
    if (resolved.anchor !== undefined) this.anchors.set(resolved.anchor, resolved);
    return resolved;
  }

  private resolved(node: SyntaxNode): SyntaxNode {
    this.nodes += 1;
    switch (node.kind) {
      case 'alias':
        return this.named(node.name, node.span);
      case 'sequence':
        return { ...node, items: node.items.map((item) => this.node(item)) };
      case 'mapping':
        return { ...node, entries: this.entries(node.entries) };
      default:
        return node;
    }
  }

  private named(name: string, span: SyntaxNode['span']): SyntaxNode {
    const found = this.anchors.get(name);
    if (found && this.nodes < MAX_NODES) return found;
    this.troubles.push({ span, message: `No anchor &${name} stands before this alias` });
    return { kind: 'empty', span };
  }

  private entries(entries: readonly MappingEntry[]): MappingEntry[] {
    const own = entries.map((entry) => ({ ...entry, value: this.node(entry.value) }));
    const names = new Set(own.map(({ key }) => key.value));
    return own.flatMap((entry) => {
      if (entry.key.value !== '<<') return [entry];
      const sources = entry.value.kind === 'sequence' ? entry.value.items : [entry.value];
      const merged = sources.flatMap((source) => (source.kind === 'mapping' ? source.entries : []));
      return merged.filter(({ key }) => !names.has(key.value));
    });
  }
}
