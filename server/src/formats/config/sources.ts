/** Reads where values stand: a JSONPath, a fixed value, or a JSONPath with the meaning of its values. */
import type { Conversion } from '../keyed/conversion.js';
import { type Fields, fieldsOf, requireKeys } from '../keyed/fields.js';
import { mappingOf } from '../keyed/lists.js';
import { scalarOf } from '../keyed/scalars.js';
import type { KeySpec, KeyTable, ValueKind } from '../keyed/table.js';
import type { EncounterValue, Source, Sources } from '../mapping.js';
import { isoDate } from '../support/calendar.js';
import type { MappingNode, SyntaxNode } from '../syntax/node.js';
import { SHAPE_KEYS } from './keys.js';
import { choice, pathOf, pathsOf } from './scalars.js';

/** Where the table has them: the key, or the key in a mapping under a key. */
const PLACES: readonly (readonly [EncounterValue, string, string?])[] = [
  ['id', 'id'],
  ['claim', 'claim'],
  ['from', 'date'],
  ['from', 'from'],
  ['through', 'through'],
  ['sex', 'patient', 'sex'],
  ['birthDate', 'patient', 'birthDate'],
  ['payer', 'payer'],
  ['place', 'place'],
  ['billType', 'billType'],
  ['admissionType', 'admission', 'type'],
  ['admissionSource', 'admission', 'source'],
  ['admissionDate', 'admission', 'date'],
  ['dischargeStatus', 'discharge', 'status'],
  ['conditions', 'conditions'],
  ['total', 'total'],
];

export function encounterSources(fields: Fields, conversion: Conversion): Sources<EncounterValue> {
  const inner = new Map<string, Fields>();
  for (const { name, value } of SHAPE_KEYS) {
    const node = value.kind === 'mapping' && name !== 'providers' ? mappingOf(fields, name, conversion) : undefined;
    if (node && value.kind === 'mapping') inner.set(name, fieldsOf(node, value.keys, conversion));
  }
  const found = PLACES.flatMap(([value, key, below]): [EncounterValue, Source][] => {
    const node = below === undefined ? fields.get(key) : inner.get(key)?.get(below);
    const spec = specOf(key, below);
    const source = spec && sourceOf(node, spec, conversion);
    return source ? [[value, source]] : [];
  });
  return Object.fromEntries(found);
}

function specOf(key: string, below: string | undefined): KeySpec | undefined {
  const spec = SHAPE_KEYS.find(({ name }) => name === key);
  if (below === undefined) return spec;
  return spec?.value.kind === 'mapping' ? spec.value.keys.find(({ name }) => name === below) : undefined;
}

/** The sources of a mapping by their key, those of `left` aside. */
export function sourcesIn(
  fields: Fields,
  keys: KeyTable,
  left: readonly string[],
  conversion: Conversion,
): Record<string, Source> {
  const found = keys.flatMap((spec): [string, Source][] => {
    const source = left.includes(spec.name) ? undefined : sourceOf(fields.get(spec.name), spec, conversion);
    return source ? [[spec.name, source]] : [];
  });
  return Object.fromEntries(found);
}

export function sourceOf(
  node: SyntaxNode | undefined,
  { name, value }: KeySpec,
  conversion: Conversion,
): Source | undefined {
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return undefined;
  if (value.kind !== 'source') return pathSource(node, conversion);
  if (node.kind === 'mapping') return translated(node, value, conversion);
  const isPath = node.kind !== 'scalar' || node.value.trim().startsWith('$');
  return isPath ? pathSource(node, conversion) : fixedSource(node, name, value, conversion);
}

function pathSource(node: SyntaxNode, conversion: Conversion): Source | undefined {
  const paths = pathsOf(node, conversion);
  return paths.length > 0 ? { paths } : undefined;
}

type SourceKind = Extract<ValueKind, { kind: 'source' }>;

/** A value that the files do not say: one of the table's words, a date, or whatever is written for a payer. */
function fixedSource(node: SyntaxNode, name: string, kind: SourceKind, conversion: Conversion): Source | undefined {
  const words = kind.values.map(({ value }) => value);
  if (words.length > 0 && name !== 'payer') {
    const fixed = choice(node, words, conversion);
    return fixed === undefined ? undefined : { paths: [], fixed };
  }
  const scalar = scalarOf(node, 'a value', conversion);
  if (!scalar) return undefined;
  const fixed = scalar.value.trim();
  if (name === 'payer' || isoDate(fixed) !== undefined) return { paths: [], fixed };
  conversion.wrongType(scalar.content, `${fixed} is neither a JSONPath, which begins with $, nor a date YYYY-MM-DD`);
  return undefined;
}

function translated(node: MappingNode, kind: SourceKind, conversion: Conversion): Source | undefined {
  const fields = fieldsOf(node, kind.keys, conversion);
  requireKeys(node, kind.keys, node.entries[0]?.key.span ?? node.span, conversion);
  const path = pathOf(fields.get('path'), conversion);
  const values = valuesOf(fields, kind, conversion);
  return path === undefined ? undefined : { paths: [path], ...(values && { values }) };
}

function valuesOf(fields: Fields, kind: SourceKind, conversion: Conversion): Record<string, string> | undefined {
  const node = mappingOf(fields, 'values', conversion);
  const words = kind.values.map(({ value }) => value);
  const pairs = node?.entries.flatMap(({ key, value }): [string, string][] => {
    const meaning = words.length > 0 ? choice(value, words, conversion) : scalarOf(value, 'a word', conversion)?.value;
    return meaning === undefined ? [] : [[key.value, meaning]];
  });
  return pairs && Object.fromEntries(pairs);
}
