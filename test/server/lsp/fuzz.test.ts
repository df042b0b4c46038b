/** Random typing in the examples: what the server finds must be what it finds in the same text when it is opened anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver/node';
import { TestClient } from '../../support/lsp-client.js';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples');
const FILES = readdirSync(EXAMPLES).filter((name) => /\.encounter\.(yaml|json)$/.test(name));

/** Edits of each example, and how many of them come before the findings are asked for. */
const EDITS = 800;
const BETWEEN_CHECKS = 10;

/** What people type, and what breaks documents. */
const TYPED = [
  'x', '0', ' ', '  ', '\t', '\n', '\r\n', '\r', '\n  - ', '\n---\n', '...\n', '#', '# expect: dx-duplicate\n', ':', '"',
  "'", '[', ']', '{', '}', ',', '-', '|\n', '>', '&a ', '*a', '<<: ', '!!str ', '%YAML 1.2\n', 'I10', 'E11.9, E11.9',
  'diagnoses:', 'from: 2020-02-30', 'é', '\u{1f9b4}', '\u2028', '\uFEFF', '\0', '\uE000', '// ', '/*',
]; // biome-ignore format: one table

/** A generator of numbers in 0…1 with a fixed seed (mulberry32), so that a failure comes again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Typist {
  private readonly random = randomNumbers(20251114);

  constructor(
    private readonly client: TestClient,
    private readonly uri: string,
    private readonly original: string,
  ) {}

  /** One edit: mostly a few characters, sometimes a piece of the original somewhere else, at times all of it again. */
  async edit(): Promise<void> {
    const document = this.client.document(this.uri);
    if (this.below(200) === 0) return this.client.change(this.uri, [{ text: this.original }]);
    const at = this.below(document.getText().length + 1);
    const removed = this.below(2) === 0 ? 0 : this.below(this.below(10) === 0 ? 80 : 4);
    const range: [Position, Position] = [document.positionAt(at), document.positionAt(at + removed)];
    await this.client.change(this.uri, [{ range: { start: range[0], end: range[1] }, text: this.text() }]);
  }

  private text(): string {
    const kind = this.below(10);
    if (kind < 3) return '';
    if (kind < 9) return TYPED[this.below(TYPED.length)] ?? '';
    const start = this.below(this.original.length);
    return this.original.slice(start, start + this.below(60));
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

let typing: TestClient;
let fresh: TestClient;
beforeEach(async () => {
  [typing, fresh] = await Promise.all([TestClient.start(), TestClient.start()]);
});
afterEach(() => {
  typing.dispose();
  fresh.dispose();
});

describe('after random edits the findings are those of the same text opened anew', () => {
  test.each(FILES)('in %s', async (name) => {
    const uri = `file:///claims/${name}`;
    const original = readFileSync(join(EXAMPLES, name), 'utf8');
    await typing.open(uri, original);
    const typist = new Typist(typing, uri, original);
    for (let edits = 1; edits <= EDITS; edits++) {
      await typist.edit();
      if (edits % BETWEEN_CHECKS === 0) await compare(uri, edits);
    }
    expect([...typing.logged, ...typing.shown]).toEqual([]);
  });
});

async function compare(uri: string, edits: number): Promise<void> {
  const text = typing.document(uri).getText();
  await fresh.open(uri, text);
  const [found, expected] = await Promise.all([typing.pull(uri), fresh.pull(uri)]);
  await fresh.close(uri);
  expect(found, `after ${edits} edits: ${JSON.stringify(text)}`).toEqual(expected);
}
