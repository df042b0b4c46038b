import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENCOUNTER_KEYS, type KeyTable, SCHEMA_KEY } from '../../server/src/formats/encounter/keys.js';
import { SAMPLES, YAML_SAMPLES } from '../server/formats/encounter/samples.js';
import { SYNTAXES } from './tokens.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const text = readFileSync(path.join(SYNTAXES, 'encounter.schema.json'), 'utf8');
const schema: Schema = JSON.parse(text);

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addKeyword('enumDescriptions');
formats(ajv);
const validate = ajv.compile(schema);

describe('sound encounters are valid', () => {
  test.each(SAMPLES.filter(({ name }) => !name.startsWith('stream')))('$name', ({ text: sample }) => {
    expect(validate(parse(sample)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('several in a list', () => {
    expect(validate(YAML_SAMPLES.slice(0, 3).map((sample) => parse(sample.text)))).toBe(true);
  });
});

const HEAD = { claim: 'professional', from: '2026-01-14' };

describe('what the checker accepts is valid', () => {
  test.each([
    ['a code in lower case', { diagnoses: ['e11.22'] }],
    ['a code without its dot', { diagnoses: ['E1122'] }],
    ['a code with its system', { lines: [{ code: 'hcpcs:J1815' }, { code: 'cpt:99214' }] }],
    ['a number that keeps its digits', { place: 11, lines: [{ code: 99214, modifiers: [25], revenue: 1001 }] }],
    ['a pointer as number and letter', { lines: [{ code: 'J1815', diagnoses: [1, 'B', '3'] }] }],
    ['a line with a revenue code alone', { lines: [{ revenue: '0250' }] }],
  ])('%s', (_, members) => {
    expect(validate({ ...HEAD, ...members }), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('mistakes are found', () => {
  test.each([
    ['no claim', { claim: undefined }],
    ['no date', { from: undefined }],
    ['an unknown claim', { claim: 'dental' }],
    ['a date in another order', { from: '01/14/2026' }],
    ['a day that there is not', { from: '2026-02-30' }],
    ['an unknown key', { diagnosis: ['I10'] }],
    ['an unknown key on a line', { lines: [{ code: 'J1815', modifers: ['RT'] }] }],
    ['a revenue code that has lost its zero', { lines: [{ revenue: 450 }] }],
    ['an anesthesia code that has lost its zeros', { lines: [{ code: 100 }] }],
    ['a place that has lost its zero', { place: 2 }],
    ['a procedure with the letter O', { procedures: ['ODTJ4ZZ'] }],
    ['a diagnosis with a procedure code', { diagnoses: ['0DTJ4ZZ'] }],
    ['a diagnosis without a code', { diagnoses: [{ poa: 'Y' }] }],
    ['a line without a code', { lines: [{ units: 1 }] }],
    ['one diagnosis where a list is meant', { diagnoses: 'I10' }],
    ['a pointer beyond L', { lines: [{ code: 'J1815', diagnoses: ['M'] }] }],
    ['an unknown indicator', { diagnoses: [{ code: 'I10', poa: 'X' }] }],
  ])('%s', (_, members) => {
    expect(validate(JSON.parse(JSON.stringify({ ...HEAD, ...members })))).toBe(false);
  });
});

describe('the schema and the table of keys say the same', () => {
  test('of every key', () => {
    const encounter = schema.definitions?.['encounter'] ?? {};
    const { [SCHEMA_KEY]: own, ...properties } = encounter.properties ?? {};
    expect(own).toBeDefined();
    compare(ENCOUNTER_KEYS, { ...encounter, properties }, 'encounter');
  });

  test('and every key has a title', () => {
    for (const property of Object.values(schema.definitions?.['encounter']?.properties ?? {})) {
      expect(property.title).toMatch(/^[A-Z]/);
    }
  });
});

function compare(keys: KeyTable, object: Schema, where: string): void {
  expect(Object.keys(object.properties ?? {}), where).toEqual(keys.map(({ name }) => name));
  expect(object.required ?? [], where).toEqual(keys.filter(({ required }) => required).map(({ name }) => name));
  for (const { name, description, value } of keys) {
    const property = object.properties?.[name] ?? {};
    expect(property.description, `${where}.${name}`).toBe(description);
    if (value.kind === 'mapping') compare(value.keys, property, `${where}.${name}`);
    if (value.kind === 'list') compare(value.keys, objectOf(property.items), `${where}.${name}`);
    if (value.kind === 'choice') compareValues(value.values, property, value.strict);
  }
}

function compareValues(values: readonly { readonly value: string }[], property: Schema, strict: boolean): void {
  const written = (property.enum ?? property.examples ?? []).filter((value) => typeof value === 'string');
  expect(written).toEqual(values.map(({ value }) => value));
  if (strict) expect(property.enum).toBeDefined();
}

/** The long form of an entry. */
function objectOf(items: Schema = {}): Schema {
  const name = items.$ref?.replace('#/definitions/', '') ?? '';
  const long = schema.definitions?.[name]?.oneOf?.find(({ properties }) => properties);
  if (!long) throw new Error(`${name} has no long form`);
  return long;
}
