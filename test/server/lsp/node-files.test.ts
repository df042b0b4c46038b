import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isReadByName, mayBeRead } from '../../../server/src/formats/index.js';
import { nodeFiles } from '../../../server/src/lsp/node-files.js';
import { folderWith } from '../cli/run-cli.js';

const NAMES = { accepts: mayBeRead, prefers: isReadByName };

/** A repository whose claims lie below a folder full of other JSON. */
function repository(): string {
  const folder = folderWith({ 'a.json': '{}', 'b.json': '{}', 'c.json': '{}', 'photo.png': '' });
  mkdirSync(path.join(folder, 'test/claims'), { recursive: true });
  writeFileSync(path.join(folder, 'test/claims/visit.encounter.yaml'), 'claim: professional\n');
  mkdirSync(path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'node_modules/x.encounter.yaml'), '');
  return folder;
}

async function listed(limit: number): Promise<string[]> {
  const uris = await nodeFiles.list(pathToFileURL(repository()).href, NAMES, limit);
  return uris.map((uri) => uri.slice(uri.lastIndexOf('/') + 1));
}

test('files that are certain to hold codes are not pushed out by others', async () => {
  expect(await listed(2)).toEqual(['visit.encounter.yaml', 'a.json']);
});

test('files that no format reads, and those of packages, are left out', async () => {
  expect(await listed(100)).toEqual(['visit.encounter.yaml', 'a.json', 'b.json', 'c.json']);
});
