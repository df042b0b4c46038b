import type { Placed } from '../../model/span.js';
import type { SyntaxDocument } from '../syntax/node.js';
import { placeAt } from './place.js';
import type { KeyTable } from './table.js';

/** What the table has to say of the key or of the fixed value at an offset, as Markdown. `keys`: those of the root. */
export function describeKeyed(
  documents: readonly SyntaxDocument[],
  keys: KeyTable,
  text: string,
  offset: number,
): Placed<string> | undefined {
  const root = documents.find(({ span }) => offset >= span.start && offset < span.end)?.root;
  const place = root && placeAt(root, keys, text, offset);
  if (place?.kind === 'key') {
    const spec = place.keys.find(({ name }) => name === place.node.value);
    return spec && { value: `**${spec.name}** — ${spec.description}`, span: place.node.span };
  }
  if (place?.kind !== 'value' || !('values' in place.value)) return undefined;
  const found = place.value.values.find(({ value }) => value === place.node.value);
  return found && { value: `**${found.value}** — ${found.description}`, span: place.node.span };
}
