/** Syntax trees as the plain values that a JSONPath is asked of, and back. */
import type { JSONValue } from 'json-p3';
import type { MappingNode, ScalarNode, SyntaxNode } from './node.js';

/** The value that a reader of the file gets. Text that would lose characters as a number stays text. */
export function plainValue(node: SyntaxNode): JSONValue {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plainValue(value)]));
    case 'sequence':
      return node.items.map(plainValue);
    case 'scalar':
      return scalarValue(node);
    default:
      return null;
  }
}

function scalarValue({ style, isTagged, value }: ScalarNode): JSONValue {
  if (style !== 'plain' || isTagged) return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) ? Number(value) : value;
}

/** The node at a location of the plain value. Of keys that are given twice the last one counts, as for every reader. */
export function nodeAt(root: SyntaxNode, location: readonly (string | number)[]): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = root;
  for (const part of location) {
    if (node?.kind === 'sequence' && typeof part === 'number') node = node.items[part];
    else if (node?.kind === 'mapping') node = lastValue(node, part);
    else return undefined;
  }
  return node;
}

/** The value of a key of a mapping. */
export function lastValue({ entries }: MappingNode, name: string | number): SyntaxNode | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry?.key.value === name) return entry.value;
  }
  return undefined;
}
