/** Finds the nodes that the model was made of, and the lists that they stand in. */
import type { Source } from '../../syntax/edits/source.js';
import type { MappingNode, ScalarNode, SequenceNode, SyntaxDocument, SyntaxNode } from '../../syntax/node.js';
import type { ReadDocument } from '../document.js';
import { type Origin, scalarsAt, type ValueName } from '../reading.js';

export class Tree {
  private readonly parents = new Map<SyntaxNode, SequenceNode | MappingNode>();
  private readonly origins: ReadonlyMap<object, Origin>;
  private readonly isSound: boolean;

  constructor(
    documents: readonly SyntaxDocument[],
    read: readonly ReadDocument[],
    readonly source: Source,
  ) {
    this.origins = new Map(read.flatMap(({ reading }) => [...reading.origins]));
    // Text with mistakes or anchors could be broken by an edit.
    this.isSound = documents.every(({ troubles }) => troubles.length === 0);
    if (this.isSound) for (const { root } of documents) if (root) this.adopt(root);
  }

  /** Undefined for a member of the model that was not read from here, or whose text an edit could break. */
  originOf(member: object): Origin | undefined {
    return this.isSound ? this.origins.get(member) : undefined;
  }

  valuesOf(member: object, name: ValueName): ScalarNode[] {
    const origin = this.originOf(member);
    return origin ? scalarsAt(origin.node, origin.values[name]) : [];
  }

  /** The list whose items are these nodes and no others, in this order. */
  listOf(nodes: readonly (SyntaxNode | undefined)[]): SequenceNode | undefined {
    const [first] = nodes;
    const parent = first && this.parents.get(first);
    const isWhole = parent?.kind === 'sequence' && parent.items.length === nodes.length;
    return isWhole && parent.items.every((item, index) => item === nodes[index]) ? parent : undefined;
  }

  /** The list that a node is an item of. */
  listAround(node: SyntaxNode): SequenceNode | undefined {
    const parent = this.parents.get(node);
    return parent?.kind === 'sequence' ? parent : undefined;
  }

  private adopt(node: SyntaxNode): void {
    const inner =
      node.kind === 'mapping' ? node.entries.map(({ value }) => value) : node.kind === 'sequence' ? node.items : [];
    for (const child of inner) {
      // A node that an alias puts into a second place belongs to neither.
      if (child.anchor === undefined && (node.kind === 'mapping' || node.kind === 'sequence'))
        this.parents.set(child, node);
      this.adopt(child);
    }
  }
}
