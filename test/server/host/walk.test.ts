import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { walk } from '../../../server/src/host/walk.js';

/** A folder of empty files; a value is the target of a link. */
function tree(entries: Readonly<Record<string, string | null>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-walk-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, target] of Object.entries(entries)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (target === null) writeFileSync(join(root, name), '');
    else symlinkSync(target, join(root, name));
  }
  return root;
}

function walked(root: string): { files: string[]; told: string[] } {
  const files: string[] = [];
  const told: string[] = [];
  walk('in', root, {
    file: (path) => files.push(path),
    unreadableFolder: (path, message) => told.push(`${path} ${message}`),
    brokenLink: (path, message) => told.push(`${path} ${message}`),
    loop: (path, message) => told.push(`${path} ${message}`),
  });
  return { files, told };
}

test('files come sorted by name, hidden folders included, node_modules and .git not', () => {
  const root = tree({
    'b/2': null,
    a: null,
    'b/10': null,
    '.hidden/c': null,
    'node_modules/p/i': null,
    '.git/HEAD': null,
  });
  expect(walked(root)).toEqual({ files: ['in/.hidden/c', 'in/a', 'in/b/10', 'in/b/2'], told: [] });
});

test('a link to a folder above is told and not followed', () => {
  expect(walked(tree({ 'ward/a': null, 'ward/up': '..' }))).toEqual({
    files: ['in/ward/a'],
    told: ['in/ward/up is a link to a folder above it (a directory loop): not followed'],
  });
});

test('two linked folders that lead to each other are each read once', () => {
  const { files, told } = walked(tree({ 'a/1': null, 'a/to-b': '../b', 'b/2': null, 'b/to-a': '../a' }));
  expect(files).toEqual(['in/a/1', 'in/b/2']);
  expect(told).toEqual([]);
});

test('a loop through a folder outside is told', () => {
  const outside = tree({ '2': null });
  const root = tree({ '1': null, 'to-outside': outside });
  symlinkSync(root, join(outside, 'back'));
  const { files, told } = walked(root);
  expect(files).toEqual(['in/1', 'in/to-outside/2']);
  expect(told).toEqual(['in/to-outside/back is a link to a folder above it (a directory loop): not followed']);
});

test('linked files and folders are followed after everything else', () => {
  const { files } = walked(tree({ 'a-link': 'z', 'b-link': 'real', 'real/c': null, z: null }));
  // The folder behind b-link has been read under its own name.
  expect(files).toEqual(['in/real/c', 'in/z', 'in/a-link']);
});

test('broken links are told', () => {
  expect(walked(tree({ gone: 'nowhere', self: 'self' })).told).toEqual([
    'in/gone is a link whose target does not exist',
    'in/self is a link whose target leads back to itself',
  ]);
});
