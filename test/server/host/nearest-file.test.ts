import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NearestFile } from '../../../server/src/host/nearest-file.js';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-')));
  mkdirSync(join(root, 'project/.git'), { recursive: true });
  mkdirSync(join(root, 'project/claims/2026'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const nearest = (folder: string) => new NearestFile(['a.yaml', 'a.yml']).from(join(root, folder));

function write(name: string): string {
  writeFileSync(join(root, name), '');
  return join(root, name);
}

test('is the one of the folder itself, or of the next one above', () => {
  const above = write('project/a.yml');
  expect(nearest('project/claims/2026')).toBe(above);
  const nearer = write('project/claims/a.yaml');
  expect(nearest('project/claims/2026')).toBe(nearer);
  expect(nearest('project')).toBe(above);
});

test('goes by the order of the names in one folder', () => {
  write('project/a.yml');
  const first = write('project/a.yaml');
  expect(nearest('project/claims')).toBe(first);
});

test('is not above the folder that holds .git', () => {
  write('a.yaml');
  expect(nearest('project/claims')).toBeUndefined();
});
