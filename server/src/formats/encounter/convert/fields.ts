/** Reads the keys of a mapping against their table. */
import type { Fix } from '../../../model/problem.js';
import type { KeySpec, KeyTable } from '../keys.js';
import { SCHEMA_KEY } from '../keys.js';
import type { MappingEntry, MappingNode, SyntaxNode } from '../syntax/node.js';
import type { Conversion } from './conversion.js';
import { nearest } from './nearest.js';

/** The values of a mapping by key. Keys that the table does not know are reported and left out. */
export type Fields = ReadonlyMap<string, SyntaxNode>;

export function fieldsOf(node: MappingNode, table: KeyTable, conversion: Conversion): Fields {
  const fields = new Map<string, SyntaxNode>();
  for (const { key, value } of node.entries) {
    const name = key.value;
    if (name === SCHEMA_KEY) continue;
    if (!table.some((spec) => spec.name === name)) reportUnknown(key, table, conversion);
    else if (!fields.has(name)) fields.set(name, value);
    else
      conversion.problem(
        'encounter-duplicate-key',
        key.span,
        `${name} is already given above; only the first one counts`,
      );
  }
  return fields;
}

function reportUnknown(key: MappingEntry['key'], table: KeyTable, conversion: Conversion): void {
  const meant = nearest(
    key.value,
    table.map(({ name }) => name),
  );
  const question = meant === undefined ? '' : `; did you mean ${meant}?`;
  const message = `${key.value} is not a key of this place${question}`;
  const edits = [{ span: key.content, text: meant ?? '' }];
  const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to ${meant}`, kind: 'edit', edits }];
  conversion.problem('encounter-unknown-key', key.span, message, ...fixes);
}

/** Reports each required key that is missing (at `anchor`) or has no value. */
export function requireKeys(
  node: MappingNode,
  table: KeyTable,
  anchor: SyntaxNode['span'],
  conversion: Conversion,
): void {
  for (const { name, description } of table.filter(isRequired)) {
    const entry = node.entries.find(({ key }) => key.value === name);
    if (!entry) conversion.problem('encounter-missing-key', anchor, `${name} is missing: ${description}`);
    else if (entry.value.kind === 'empty') {
      conversion.problem('encounter-missing-key', entry.key.span, `${name} has no value: ${description}`);
    }
  }
}

function isRequired(spec: KeySpec): boolean {
  return spec.required === true;
}
