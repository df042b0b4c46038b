import { describe, expect, test } from 'vitest';
import { configFormat } from '../../../../server/src/formats/config/index.js';
import { readAtCaret, withCaret } from '../../../support/caret.js';

const FILE = 'chartwright.config.yaml';

async function offered(marked: string): Promise<string[]> {
  const { slot } = await readAtCaret(marked, FILE);
  if (slot?.kind === 'key') return slot.keys.map(({ key }) => key);
  return slot?.kind === 'value' ? slot.values.map(({ value }) => value) : [];
}

describe('completion offers', () => {
  test('the key of the root', async () => expect(await offered('<|>')).toEqual(['mappings']));

  test('the keys of a mapping that are not there yet, the required one first', async () => {
    const keys = await offered('mappings:\n  - preset: candid\n    <|>\n');
    expect(keys[0]).toBe('files');
    expect(keys).toContain('diagnoses');
    expect(keys).not.toContain('preset');
  });

  test('the keys of a mapping behind its dash', async () => {
    expect(await offered('mappings:\n  - f<|>\n')).toContain('files');
  });

  test.each([
    ['patient: { <|> }', ['sex', 'birthDate']],
    ['lines: { each: "$.l[*]", pointers: { <|> } }', ['path', 'base']],
    ['claim: { path: "$.t", <|> }', ['values']],
  ])('the keys inside %s', async (line, keys) => {
    expect(await offered(`mappings:\n  - files: "*.json"\n    ${line}\n`)).toEqual(keys);
  });

  test('the keys of lists, written alone or one after the other', async () => {
    expect(await offered('mappings:\n  - files: "*"\n    diagnoses:\n      <|>\n')).toContain('each');
    expect(await offered('mappings:\n  - files: "*"\n    diagnoses:\n      - each: "$"\n        <|>\n')).toContain(
      'poa',
    );
  });

  test.each([
    ['preset: <|>', 'candid'],
    ['claim: <|>', 'inpatient'],
    ['claim: { path: "$.t", values: { I: <|> } }', 'inpatient'],
    ['dates: <|>', 'month-first'],
    ['diagnoses: { each: "$.dx[*]", role: <|> }', 'admitting'],
    ['lines: { each: "$.l[*]", pointers: { path: "$.p", base: <|> } }', 'zero-based'],
    ['codes: [{ path: "$.c", system: <|> }]', 'icd10cm'],
  ])('the values at %s', async (line, value) => {
    expect(await offered(`mappings:\n  - files: "*.json"\n    ${line}\n`)).toContain(value);
  });

  test.each(['id: <|>', 'files: <|>', 'id: "$.<|>"'])('nothing at %s', async (line) => {
    expect(await offered(`mappings:\n  - ${line}\n`)).toEqual([]);
  });
});

describe('hover explains', () => {
  const explained = (marked: string) => {
    const { text, offset } = withCaret(marked);
    return configFormat.describeAt?.(configFormat.parse({ fileName: FILE, text }), offset)?.value;
  };

  test('a key', () => {
    expect(explained('mappings:\n  - fi<|>les: "*.json"\n')).toMatch(/^\*\*files\*\* — Glob pattern/);
    expect(explained('mappings:\n  - { files: "*", lines: { ea<|>ch: "$" } }\n')).toMatch(
      /^\*\*each\*\* — JSONPath of each entry/,
    );
  });

  test('a preset', () => {
    expect(explained('mappings:\n  - { files: "*", preset: can<|>did }\n')).toMatch(/^\*\*candid\*\* — .*count from 0/);
  });

  test('nothing else', () => {
    expect(explained('mappings:\n  - { files: "*.js<|>on", bogus: 1 }\n')).toBeUndefined();
    expect(explained('mappings:\n  - { files: "*.json", bo<|>gus: 1 }\n')).toBeUndefined();
  });
});
