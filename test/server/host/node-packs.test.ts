import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { nodePackSource } from '../../../server/src/host/node-packs.js';

const folder = mkdtempSync(join(tmpdir(), 'chartwright-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in which each byte tells its own place. */
function written(name: string, size: number, first = 0): string {
  writeFileSync(
    join(folder, name),
    Uint8Array.from({ length: size }, (_, at) => (first + at) % 251),
  );
  return name;
}

test.each([
  ['small', 1000],
  ['large', 200_000],
])('reads a stretch of a %s file, and no more than there is', (name, size) => {
  const pack = nodePackSource(folder).open(written(name, size));
  expect(pack.size).toBe(size);
  expect([...pack.read(500, 3)]).toEqual([500 % 251, 501 % 251, 502 % 251]);
  expect(pack.read(size - 2, 10)).toHaveLength(2);
});

test('gives typed arrays their alignment', () => {
  const pack = nodePackSource(folder).open(written('aligned', 1000));
  expect(pack.read(8, 8).byteOffset % 4).toBe(0);
});

test('keeps no file open past the turn in which it was asked', async () => {
  const pack = nodePackSource(folder).open(written('kept', 200_000));
  expect([...pack.read(0, 2)]).toEqual([0, 1]);
  renameSync(join(folder, written('new', 200_000, 7)), join(folder, 'kept'));
  await nextTurn();
  await nextTurn();
  expect([...pack.read(0, 2)]).toEqual([7, 8]);
});

test('says so when there is no such file', () =>
  expect(() => nodePackSource(folder).open('missing.pack')).toThrow(/ENOENT/));
