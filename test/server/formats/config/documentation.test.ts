import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../../../scripts/docs/config-schema.js';
import { readConfiguration } from '../../../../server/src/formats/config/index.js';
import { PRESETS } from '../../../../server/src/formats/config/presets.js';
import { mappedFormat } from '../../../../server/src/formats/mapped/index.js';
import { sidecarFormat } from '../../../../server/src/formats/sidecar/index.js';

const root = path.resolve(import.meta.dirname, '../../../..');
const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
const schema = JSON.parse(readFileSync(path.join(root, 'syntaxes/chartwright.config.schema.json'), 'utf8'));

/** The blocks of the page that are written in a language and begin with a text. */
function blocks(language: string, start: string): string[] {
  const found = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  return found.flatMap(([, name, text = '']) => (name === language && text.startsWith(start) ? [text] : []));
}

const configurations = blocks('yaml', '# chartwright.config.yaml');

describe('the page on configuration', () => {
  test('has examples', () => expect(configurations.length).toBeGreaterThan(3));

  test.each(configurations)('shows what can be followed: %#', (text) =>
    expect(readConfiguration(text).isSound).toBe(true),
  );

  test('shows a claim that its first example reads', () => {
    const mapping = readConfiguration(configurations[0] ?? '').mappingOf('fixtures/claims/one.json');
    const [claim = ''] = blocks('json', '{');
    const file = mappedFormat.parse({ fileName: 'one.json', text: claim, ...(mapping && { mapping }) });
    expect(file.references.map(({ text }) => text)).toEqual(['11', 'E11.22', 'N18.32', '99214', '25']);
    expect(file.encounters[0]?.lines[0]?.pointers.map(({ value }) => value)).toEqual([1, 2]);
  });

  test('shows a sidecar without mistakes', () => {
    const [text = ''] = blocks('yaml', '# claims.x12.chartwright.yaml');
    expect(text).toContain('ignore:');
    expect(sidecarFormat.parse({ fileName: 'claims.x12.chartwright.yaml', text }).problems).toEqual([]);
  });

  test.each(PRESETS)('names the preset $value', ({ value }) => expect(page).toContain(`| \`${value}\` |`));
});

describe('the JSON Schema', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

  test('says what the table of keys says (npm run docs)', () => expect(schema).toEqual(configSchema()));

  test.each(configurations)('accepts the example %#', (text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    'mappings: [{ preset: candid }]',
    'mappings: [{ files: "*", preset: candit }]',
    'mappings: [{ files: "*", diagnosis: "$.dx" }]',
    'mappings: [{ files: "*", id: "dx" }]',
    'mappings: [{ files: "*", lines: { code: "$.c" } }]',
  ])('refuses %s', (text) => expect(validate(parse(text))).toBe(false));
});
