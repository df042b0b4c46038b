import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHead, readText, TooLargeError } from '../../../server/src/host/read-text.js';
import { UnreadableError } from '../../../server/src/host/unreadable.js';

const folder = mkdtempSync(join(tmpdir(), 'chartwright-read-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('reads a file up to the limit, the limit included', () => {
  expect(readText(file('ten', '0123456789'), 10)).toBe('0123456789');
});

test('a file above the limit is not read, and both sizes are told', () => {
  const path = file('large', new Uint8Array(2_000_001));
  expect(() => readText(path, 2_000_000)).toThrow(TooLargeError);
  expect(() => readText(path, 2_000_000)).toThrow('is 2.1 MB, more than the limit of 2 MB');
});

describe('says what is wrong with', () => {
  test.each([
    ['a missing file', () => join(folder, 'absent'), 'does not exist'],
    ['a folder', () => folder, 'is a folder, not a file'],
    ['a file taken for a folder', () => join(file('plain', ''), 'inside'), 'a part of its path is a file'],
    ['a link to itself', () => link('self', 'self'), 'leads back to itself'],
    ['a device', () => '/dev/null', 'is not a regular file'],
    ['a name beyond any file system', () => join(folder, 'x'.repeat(300)), 'has a path that is too long'],
  ])('%s', (_name, path, message) => {
    expect(() => readText(path(), 1000)).toThrow(UnreadableError);
    expect(() => readText(path(), 1000)).toThrow(message);
  });

  test('a named pipe, without waiting for someone to write to it', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(() => readText(pipe, 1000)).toThrow('is not a regular file');
  });
});

test('the head of a file is its beginning, cut where asked, and empty where there is none to read', () => {
  expect(readHead(file('head', 'ISA*00*rest'), 4)).toBe('ISA*');
  expect(readHead(file('short', 'MSH'), 100)).toBe('MSH');
  expect(readHead(join(folder, 'absent'), 4)).toBe('');
  expect(readHead(file('marked', '\uFEFFMSH'), 100)).toBe('MSH');
  expect(readHead(file('utf16', Buffer.from('\uFEFFISA*00', 'utf16le')), 9)).toBe('ISA\uFFFD');
});

function link(name: string, target: string): string {
  const path = join(folder, name);
  rmSync(path, { force: true });
  symlinkSync(target, path);
  return path;
}
