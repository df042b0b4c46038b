/** Writes values and keys of an encounter file. */
import type { TextEdit } from '../../../model/span.js';
import type { KeyTable } from '../keys.js';
import type { MappingNode, ScalarNode, ScalarStyle, SyntaxNode } from '../syntax/node.js';
import { quoted } from '../write.js';
import { insertedPart } from './parts.js';
import { seriesOf } from './series.js';
import type { Source } from './source.js';

/** Single letters and numbers stay bare in YAML where the text around them is; JSON quotes letters. */
export function scalarText(value: string | number, style: ScalarStyle, { notation }: Source): string {
  if (typeof value === 'number')
    return style === 'plain' || style === 'block' ? String(value) : quoted(String(value), style, notation);
  if (notation === 'yaml' && style === 'plain' && /^[A-Z]$/.test(value)) return value;
  return quoted(value, style === 'block' ? 'plain' : style, notation);
}

/** Another value in the place of a scalar, in its quotes. */
export function rewritten(node: SyntaxNode | undefined, value: string | number, source: Source): TextEdit[] {
  if (node?.kind !== 'scalar' || node.style === 'block' || node.isTagged) return [];
  return [{ span: node.span, text: scalarText(value, node.style, source) }];
}

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

/** The items of a list on one line: `["25", "59"]`. */
export function inlineList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
