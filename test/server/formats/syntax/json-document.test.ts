import { describe, expect, test } from 'vitest';
import { readJsonDocuments } from '../../../../server/src/formats/syntax/json-document.js';
import type { SyntaxNode } from '../../../../server/src/formats/syntax/node.js';

describe('sound JSON is read as it is, without trouble', () => {
  test.each([
    '{"a": [1, "b", null, true, {"c": "d \\" \\u0041"}], "e": {}}',
    '[{"a": 1}, {"a": -2.5e3}]',
    '"text"',
    '[]',
  ])('%s', (text) => {
    const [document] = readJsonDocuments(text);
    expect(document?.troubles).toEqual([]);
    expect(plain(document?.root)).toEqual(texts(JSON.parse(text)));
  });
});

describe('broken JSON says what can be read', () => {
  test.each([
    ['{"a": "x" "b": "y"}', { a: 'x', b: 'y' }],
    ['{"a": ["x", "b": "y"}', { a: ['x'], b: 'y' }],
    ['{"a": ["x"}, "b": "y"}', { a: ['x'], b: 'y' }],
    ['{"a": ["x"]}, "b": "y"}', { a: ['x'], b: 'y' }],
    ['[{"a": "x"}}, {"b": "y"}]', [{ a: 'x' }, { b: 'y' }]],
    ['[{"a": "x"}, "b": "y"}, {"c": "z"}]', [{ a: 'x', b: 'y' }, { c: 'z' }]],
    ['[{"a": "x" {"b": "y"}]', [{ a: 'x' }, { b: 'y' }]],
    ['{"a": , "b": "y"}', { a: null, b: 'y' }],
    ['{"a"\n "b": "y"}', { a: null, b: 'y' }],
    ['{"a": \n "b": "y"}', { a: null, b: 'y' }],
    ['{"a": "x\n "b": "y"}', { a: 'x', b: 'y' }],
    ['{a: E11.9, b: [I10, 3E0G8TZ]}', { a: 'E11.9', b: ['I10', '3E0G8TZ'] }],
    ['{"a": "x", // note\n /* more */ "b": "y"}', { a: 'x', b: 'y' }],
    ['{"a": [1, 2', { a: ['1', '2'] }],
    [']}{"a": "x"}', { a: 'x' }],
  ])('%s', (text, value) => {
    expect(plain(readJsonDocuments(text)[0]?.root)).toEqual(value);
  });
});

test('values in a row are documents of their own', () => {
  expect(readJsonDocuments('{"a": 1}\n{"b": 2}').map(({ root }) => plain(root))).toEqual([{ a: '1' }, { b: '2' }]);
});

test('trouble at one place is said once', () => {
  expect(readJsonDocuments('{"a": {"b": [').flatMap(({ troubles }) => troubles)).toHaveLength(1);
});

/** The tree as plain values; scalars as their text. */
function plain(node: SyntaxNode | undefined): unknown {
  if (node?.kind === 'mapping')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
  if (node?.kind === 'sequence') return node.items.map(plain);
  return node?.kind === 'scalar' ? node.value : null;
}

function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (value === null) return null;
  if (typeof value !== 'object') return typeof value === 'number' && value < -1000 ? '-2.5e3' : String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, texts(inner)]));
}
