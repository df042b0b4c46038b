/** Writes values and keys of an encounter file. */
import type { TextEdit } from '../../../model/span.js';
import type { KeyTable } from '../../keyed/table.js';
import { insertedPart } from '../../syntax/edits/parts.js';
import { seriesOf } from '../../syntax/edits/series.js';
import type { Source } from '../../syntax/edits/source.js';
import type { MappingNode, ScalarNode } from '../../syntax/node.js';

/** Adds a key behind those that come before it in the table. */
export function addedKey(
  mapping: MappingNode,
  key: string,
  value: string,
  table: KeyTable,
  source: Source,
): TextEdit[] {
  const series = seriesOf(mapping, source);
  // A key without a value is being filled in; a second one of that name would be a mistake.
  if (!series || mapping.entries.some((entry) => entry.key.value === key)) return [];
  const names = table.map(({ name }) => name);
  const isBefore = mapping.entries.map((entry) => names.indexOf(entry.key.value) < names.indexOf(key));
  const position = isBefore.lastIndexOf(true) + 1 || mapping.entries.length;
  const name = source.notation === 'json' ? `"${key}"` : key;
  return insertedPart(series, position, `${name}: ${value}`, source);
}

/** The mapping in the place of a short form: `{ code: I10, poa: Y }`. */
export function spelledOut(short: ScalarNode, key: string, value: string, source: Source): TextEdit[] {
  const written = source.slice(short.span);
  // Bare text may hold what brackets give another meaning; a block scalar cannot stand between them.
  if (
    short.style === 'block' ||
    short.isTagged ||
    (short.style === 'plain' && !/^[\w.+-]+(?::[\w.+-]+)?$/.test(written))
  )
    return [];
  const [code, name] = source.notation === 'json' ? ['"code"', `"${key}"`] : ['code', key];
  return [{ span: short.span, text: `{ ${code}: ${written}, ${name}: ${value} }` }];
}
