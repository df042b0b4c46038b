import { CONFIG_KEYS } from '../../server/src/formats/config/keys.js';
import type { KeySpec, KeyTable, ValueKind } from '../../server/src/formats/keyed/table.js';

type Schema = Readonly<Record<string, unknown>>;

const PATH = ref('path');
const TEXTS: Schema = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };

/** The JSON Schema of `chartwright.config.yaml`, for editors without Chartwright, from its table of keys. */
export function configSchema(): Schema {
  const definitions: Record<string, Schema> = {
    path: { description: 'A JSONPath (RFC 9535).', type: 'string', pattern: '^\\s*\\$' },
    paths: { anyOf: [PATH, { type: 'array', items: PATH }] },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Chartwright configuration',
    description: 'How Chartwright reads the files of a project: docs/configuration.md.',
    ...objectOf(CONFIG_KEYS, definitions),
    definitions,
  };
}

function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

function objectOf(keys: KeyTable, definitions: Record<string, Schema>): Schema {
  const required = keys.filter((key) => key.required).map(({ name }) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(keys.map((key) => [key.name, propertyOf(key, definitions)])),
  };
}

function propertyOf({ name, description, value }: KeySpec, definitions: Record<string, Schema>): Schema {
  const schema = name === 'files' ? TEXTS : schemaOf(name, value, definitions);
  // Draft 7 overlooks what stands beside a reference.
  return { description, ...('$ref' in schema ? { allOf: [schema] } : schema) };
}

function schemaOf(name: string, value: ValueKind, definitions: Record<string, Schema>): Schema {
  switch (value.kind) {
    case 'path':
      return ref('paths');
    case 'choice':
      return value.strict ? { enum: value.values.map((each) => each.value) } : { type: 'string' };
    case 'source':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: PATH }, objectOf(value.keys, definitions)] };
    case 'names':
      return { type: 'object', additionalProperties: schemaOf(name, value.value, definitions) };
    case 'mapping':
      return objectOf(value.keys, definitions);
    case 'mappings':
      return entries(name, value.keys, definitions);
    default:
      return { type: 'string' };
  }
}

/** A path alone, an entry, or a list of both. */
function entries(name: string, keys: KeyTable, definitions: Record<string, Schema>): Schema {
  definitions[name] ??= objectOf(keys, definitions);
  const entry = { anyOf: [PATH, ref(name)] };
  return { anyOf: [PATH, ref(name), { type: 'array', items: entry }] };
}
