/** The resources of a file, and how they point to each other. */
import type { JsonNode, JsonObject } from '../json/node.js';
import { memberValue, objectsAt, objectsIn, type Tree } from '../json/tree.js';

export interface Resource {
  readonly tree: Tree;
  readonly node: JsonObject;
  readonly type: string;
  /** Contained resources are known to the one around them alone. */
  readonly container?: Resource;
}

/** The outermost resources of a piece: those of entries stand in pieces of their own. */
export function resourcesIn(tree: Tree): Resource[] {
  const found: Resource[] = [];
  collect(tree, tree.root, found);
  return found;
}

function collect(tree: Tree, node: JsonNode | undefined, found: Resource[]): void {
  if (node?.kind === 'array') for (const item of node.items) collect(tree, item, found);
  if (node?.kind !== 'object') return;
  const type = tree.stringAt(node, 'resourceType');
  if (type !== undefined) {
    found.push({ tree, node, type });
    return;
  }
  for (const { value } of node.members) collect(tree, value, found);
}

export function containedIn(container: Resource): Resource[] {
  return objectsAt(container.node, 'contained').flatMap((node) => {
    const type = container.tree.stringAt(node, 'resourceType');
    return type === undefined ? [] : [{ tree: container.tree, node, type, container }];
  });
}

const LONGEST_ADDRESS = 300;

/** Finds what a reference points to inside the file. */
export class Links {
  private readonly byAddress = new Map<string, Resource>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      const { tree, node, type } = resource;
      const id = tree.stringAt(node, 'id');
      const address = fullUrlOf(resource);
      if (id !== undefined) this.add(`${type}/${id}`, resource);
      if (address !== undefined) this.add(address, resource);
    }
  }

  private add(address: string, resource: Resource): void {
    if (!this.byAddress.has(address)) this.byAddress.set(address, resource);
  }

  /** The resource that a reference under a key points to. */
  follow({ tree, node: own, container }: Resource, node: JsonNode | undefined, key: string): Resource | undefined {
    const address = tree.stringAt(memberValue(node, key), 'reference');
    if (address === undefined || address.length > LONGEST_ADDRESS) return undefined;
    if (address.startsWith('#')) {
      const holder: Resource = container ?? { tree, node: own, type: '' };
      return containedIn(holder).find((each) => tree.stringAt(each.node, 'id') === address.slice(1));
    }
    const relative = /[A-Z][A-Za-z]+\/[^/]+$/.exec(address.replace(/\/_history\/[^/]*$/, ''))?.[0];
    return this.byAddress.get(address) ?? (relative === undefined ? undefined : this.byAddress.get(relative));
  }
}

/** The address that a Bundle gives to the resource of an entry. */
function fullUrlOf({ tree, node }: Resource): string | undefined {
  return objectsIn(tree.root).some((entry) => memberValue(entry, 'resource') === node)
    ? tree.stringAt(tree.root, 'fullUrl')
    : undefined;
}
