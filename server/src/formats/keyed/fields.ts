/** Reads the keys of a mapping against their table. */
import type { Fix } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import { nearest } from '../support/nearest.js';
import type { MappingEntry, MappingNode, ScalarNode, SyntaxNode } from '../syntax/node.js';
import type { Conversion } from './conversion.js';
import { type KeyTable, SCHEMA_KEY } from './table.js';

/** The values of a mapping by key. Keys that the table does not know are reported and left out. */
export type Fields = ReadonlyMap<string, SyntaxNode>;

export function fieldsOf(node: MappingNode, table: KeyTable, conversion: Conversion): Fields {
  const fields = new Map<string, SyntaxNode>();
  for (const entry of node.entries) {
    const { key, value } = entry;
    const before = fields.get(key.value);
    if (!table.some(({ name }) => name === key.value)) reportUnknown(entry, table, conversion);
    else if (before === undefined || before.kind === 'empty') fields.set(key.value, value);
    if (before !== undefined) reportDuplicate(key, conversion);
  }
  return fields;
}

function reportDuplicate(key: ScalarNode, conversion: Conversion): void {
  const message = `${key.value} is already given above; only the first one counts`;
  conversion.problem('encounter-duplicate-key', key.span, message);
}

/** A key that has no colon yet is still being typed: the missing colon is all that is said. */
function reportUnknown({ key, hasColon }: MappingEntry, table: KeyTable, conversion: Conversion): void {
  if (!hasColon || key.value === SCHEMA_KEY) return;
  const names = table.map(({ name }) => name);
  const meant = nearest(key.value, names);
  const question = meant === undefined ? '' : `; did you mean ${meant}?`;
  const edits = [{ span: key.content, text: meant ?? '' }];
  const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to ${meant}`, kind: 'edit', edits }];
  conversion.problem('encounter-unknown-key', key.span, `${key.value} is not a key of this place${question}`, ...fixes);
}

/** Reports each required key that has no value (at the key) or is missing (at `anchor`). */
export function requireKeys(node: MappingNode, table: KeyTable, anchor: Span, conversion: Conversion): void {
  for (const { name, description, required } of table) {
    if (!required) continue;
    const entry = node.entries.find(({ key }) => key.value === name);
    if (entry && entry.value.kind !== 'empty') continue;
    const what = entry ? `${name} has no value` : `${name} is missing`;
    conversion.problem('encounter-missing-key', entry?.key.span ?? anchor, `${what}: ${description}`);
  }
}
