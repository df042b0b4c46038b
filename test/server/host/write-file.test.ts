import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rewriteText } from '../../../server/src/host/rewrite-text.js';
import { writeFileAtomically } from '../../../server/src/host/write-file.js';
import { folderWith } from '../cli/run-cli.js';

const isRoot = process.getuid?.() === 0;

describe('writing a file', () => {
  test('replaces it, keeps its permissions and leaves nothing beside it', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const path = join(folder, 'a.txt');
    chmodSync(path, 0o640);
    writeFileAtomically(path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('makes one that is not there', () => {
    const folder = folderWith({});
    writeFileAtomically(join(folder, 'a.txt'), Buffer.from('new'));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });

  test('through a link replaces the target', () => {
    const folder = folderWith({ 'real/a.txt': 'old' });
    symlinkSync(join('real', 'a.txt'), join(folder, 'link.txt'));
    writeFileAtomically(join(folder, 'link.txt'), Buffer.from('new'));
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.txt']);
  });

  test('that cannot be written says why and leaves nothing behind', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'a.txt'));
    expect(() => writeFileAtomically(join(folder, 'a.txt'), Buffer.from('new'))).toThrow(/^cannot be written: /);
    expect(() => writeFileAtomically(join(folder, 'no/b.txt'), Buffer.from('new'))).toThrow(
      'cannot be written: its folder does not exist',
    );
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  // Only the superuser can give files away, as it does in a container that works on a mounted folder.
  test.runIf(isRoot)('leaves it with its owner', () => {
    const path = join(folderWith({ 'a.txt': 'old' }), 'a.txt');
    chownSync(path, 1234, 1234);
    writeFileAtomically(path, Buffer.from('new'));
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 1234 });
  });

  test('does not get past a file that is read-only, not even for the superuser', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    chmodSync(join(folder, 'a.txt'), 0o444);
    expect(() => writeFileAtomically(join(folder, 'a.txt'), Buffer.from('new'))).toThrow('permission denied');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });
});

describe('rewriting a text', () => {
  const before = 'diagnoses: [E11] # ß €\r\n';
  const after = 'diagnoses: [E11.9] # ß €\r\n';

  test.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('keeps %s', (_name, encode) => {
    const path = join(folderWith({ 'a.txt': encode(before) }), 'a.txt');
    rewriteText(path, before, after);
    expect(readFileSync(path)).toEqual(encode(after));
  });

  test('never overwrites what another program wrote in the meantime', () => {
    const path = join(folderWith({ 'a.txt': 'saved by an editor' }), 'a.txt');
    expect(() => rewriteText(path, before, after)).toThrow('cannot be written: it has changed since it was read');
    expect(readFileSync(path, 'utf8')).toBe('saved by an editor');
  });

  test('never writes a file that is not text', () => {
    const bytes = Buffer.from([0x45, 0xff, 0x31]);
    const path = join(folderWith({ 'a.txt': bytes }), 'a.txt');
    expect(() => rewriteText(path, 'E\ufffd1', after)).toThrow('cannot be written');
    expect(readFileSync(path)).toEqual(bytes);
  });
});
