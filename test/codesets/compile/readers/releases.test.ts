import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCE_RELEASES } from '../../../../codesets/compile/releases.js';
import { openListedSource, readSourceList } from '../../../../codesets/compile/source-folder.js';
import { root } from './real-releases.js';

test('every reader that the table of releases names is an exported function', async () => {
  const folder = path.resolve(import.meta.dirname, '../../../../codesets/compile/readers');
  const modules = readdirSync(folder).map(
    (file) => import(path.join(folder, file)) as Promise<Record<string, unknown>>,
  );
  const exported = new Set((await Promise.all(modules)).flatMap((module) => Object.keys(module)));
  const named = SOURCE_RELEASES.flatMap(({ reader }) => reader ?? []);
  expect(named.filter((reader) => !exported.has(reader))).toEqual([]);
});

describe.runIf(root !== undefined)('the table of releases, over the real releases', () => {
  test('names every file of the folder, and no other', () => {
    const paths = SOURCE_RELEASES.map((source) => source.path);
    expect([...paths].sort()).toEqual([...readSourceList(root ?? '').keys()].sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('calls derived what SOURCES.tsv calls derived', () => {
    const derived = SOURCE_RELEASES.filter((source) => source.derived).map((source) => source.path);
    const listed = [...readSourceList(root ?? '').values()]
      .filter(({ status }) => status.startsWith('DERIVED'))
      .map((source) => source.path);
    expect(derived.sort()).toEqual(listed.sort());
  });

  test('says of every file which reader reads it, or why none does', () => {
    expect(SOURCE_RELEASES.filter(({ reader, unread }) => (reader === undefined) === (unread === undefined))).toEqual(
      [],
    );
  });

  test('every file has the size and the hash that SOURCES.tsv gives', () => {
    const list = readSourceList(root ?? '');
    for (const { path: file } of SOURCE_RELEASES) openListedSource(root ?? '', file, list);
  });
});
