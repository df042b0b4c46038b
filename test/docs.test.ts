import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from '../scripts/docs/pages.js';

const docs = path.resolve(import.meta.dirname, '../docs');

describe('generated documentation', () => {
  test.each([...pages()])('%s says what its source says (npm run docs)', (name, text) => {
    expect(readFileSync(path.join(docs, name), 'utf8')).toBe(text);
  });

  test('no page is left of a rule that is gone', () => {
    const expected = [...pages().keys()].filter((name) => name.startsWith('rules/'));
    expect(
      readdirSync(path.join(docs, 'rules'))
        .map((name) => `rules/${name}`)
        .sort(),
    ).toEqual(expected.sort());
  });
});
