import type { Pack } from '../pack/pack.js';

/** A level above the codes: a chapter or block of ICD-10-CM, a section or body system of ICD-10-PCS, a HCPCS letter. */
export interface OutlineNode {
  /** Unique among the nodes of a system that are in force on one day: `CH 4`, `E08-E13`, `0D`. */
  readonly id: string;
  readonly kind: 'chapter' | 'block';
  readonly title: string;
  /** Place of the parent in the outline; -1 at the top. */
  readonly parent: number;
  /** Indexes of the first and the last code below. */
  readonly first: number;
  readonly last: number;
  /** Days on which the publisher's outline is this one, both inclusive. */
  readonly from: number;
  readonly through: number;
}

/** The levels above the codes, in tabular order. A few hundred nodes, whatever the number of codes. */
export class Outline {
  private readonly nodes: readonly OutlineNode[];

  constructor(pack: Pack) {
    this.nodes = pack.has('outline') ? pack.json<OutlineNode[]>('outline') : [];
  }

  find(id: string, day: number): OutlineNode | undefined {
    return this.nodes.find((node) => node.id === id && inForce(node, day));
  }

  /** Children of a node, or the top level. */
  below(parent: OutlineNode | undefined, day: number): OutlineNode[] {
    const place = parent === undefined ? -1 : this.nodes.indexOf(parent);
    return this.nodes.filter((node) => node.parent === place && inForce(node, day));
  }

  /** The nodes above a code, outermost first. */
  above(index: number, day: number): OutlineNode[] {
    const holds = (node: OutlineNode) => node.first <= index && index <= node.last && inForce(node, day);
    return this.nodes.filter(holds);
  }
}

function inForce(node: OutlineNode, day: number): boolean {
  return node.from <= day && day <= node.through;
}
