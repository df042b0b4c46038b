import type { Pack } from '../pack/pack.js';

/** A level above the codes: a chapter or block of ICD-10-CM, a section or body system of ICD-10-PCS, a HCPCS letter. */
export interface OutlineNode {
  /** Unique among the nodes of a system that are in force on one day: `CH 4`, `E08-E13`, `0D`. */
  readonly id: string;
  readonly kind: 'chapter' | 'block';
  readonly title: string;
  /** Indexes of the first and the last code below. */
  readonly first: number;
  readonly last: number;
  /** Days on which the publisher's outline is this one, both inclusive. */
  readonly from: number;
  readonly through: number;
}

/** A node and its place in the outline, by which notes refer to it. */
export interface NodePlace {
  readonly node: OutlineNode;
  readonly place: number;
}

/**
 * The levels above the codes: nodes in tabular order, each before those it contains. Some hundreds, whatever the number
 * of codes.
 */
export class Outline {
  private readonly nodes: readonly OutlineNode[];
  /** The first codes of the nodes once more: every lookup runs over them. */
  private readonly firsts: Int32Array;

  constructor(pack: Pack) {
    this.nodes = pack.has('outline') ? pack.json<OutlineNode[]>('outline') : [];
    this.firsts = Int32Array.from(this.nodes, (node) => node.first);
  }

  find(id: string, day: number): OutlineNode | undefined {
    return this.nodes.find((node) => node.id === id && inForce(node, day));
  }

  /** The nodes directly below a node, or those of the top level. */
  below(parent: OutlineNode | undefined, day: number): OutlineNode[] {
    const children: OutlineNode[] = [];
    for (const node of this.nodes) {
      if (node === parent || !inForce(node, day) || (parent !== undefined && !contains(parent, node))) continue;
      // Nodes come before what they contain: an enclosing node is a child already, or is above the parent.
      const isOutside = parent !== undefined && this.nodes.indexOf(node) < this.nodes.indexOf(parent);
      if (!isOutside && !children.some((child) => contains(child, node))) children.push(node);
    }
    return children;
  }

  /** The nodes above a code, outermost first. */
  above(index: number, day: number): NodePlace[] {
    const places: NodePlace[] = [];
    for (let place = 0; place < this.firsts.length && (this.firsts[place] ?? 0) <= index; place++) {
      const node = this.nodes[place];
      if (node !== undefined && index <= node.last && inForce(node, day)) places.push({ node, place });
    }
    return places;
  }

  /** The outermost node above a code. */
  topAbove(index: number, day: number): OutlineNode | undefined {
    for (let place = 0; place < this.firsts.length && (this.firsts[place] ?? 0) <= index; place++) {
      const node = this.nodes[place];
      if (node !== undefined && index <= node.last && inForce(node, day)) return node;
    }
    return undefined;
  }
}

function contains(outer: OutlineNode, inner: OutlineNode): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function inForce(node: OutlineNode, day: number): boolean {
  return node.from <= day && day <= node.through;
}
