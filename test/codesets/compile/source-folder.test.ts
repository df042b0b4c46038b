import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openListedSource, openSourceFile, readSourceList } from '../../../codesets/compile/source-folder.js';

const root = mkdtempSync(path.join(tmpdir(), 'releases-'));
afterAll(() => rmSync(root, { recursive: true }));

const TEXT = '00001 A00     0 Cholera\r\n';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const LIST_HEADER =
  'file\tbytes (uncompressed)\tsha256 (uncompressed)\tstatus\trelease\tencoding\teol\tretrieved from (public mirror)';

writeFileSync(path.join(root, 'order.txt.gz'), gzipSync(TEXT));
writeFileSync(path.join(root, 'plain.txt'), TEXT);
writeFileSync(path.join(root, 'broken.txt.gz'), 'not zipped');

function listOf(...rows: string[]) {
  writeFileSync(path.join(root, 'SOURCES.tsv'), `${[LIST_HEADER, ...rows].join('\n')}\n`);
  return readSourceList(root);
}

test('a .gz file is unzipped, its name loses the ending, and the hash is that of the publisher’s file', () => {
  const { file, sha256 } = openSourceFile(root, 'order.txt.gz');
  expect(file.name).toBe('order.txt');
  expect(Buffer.from(file.bytes).toString()).toBe(TEXT);
  expect(sha256).toBe(SHA256);
});

test('any other file is taken as it is', () => {
  expect(openSourceFile(root, 'plain.txt').sha256).toBe(SHA256);
});

test('a missing file and a broken archive are named', () => {
  expect(() => openSourceFile(root, 'absent.txt')).toThrow(/^absent\.txt: cannot be read/);
  expect(() => openSourceFile(root, 'broken.txt.gz')).toThrow(/^broken\.txt\.gz: cannot be unzipped/);
});

test('a listed file is opened when size and hash are those of the list', () => {
  const list = listOf(`order.txt.gz\t${TEXT.length}\t${SHA256}\tOFFICIAL\tFY2016\tascii\tCRLF\tmirror`);
  expect(openListedSource(root, 'order.txt.gz', list).sha256).toBe(SHA256);
});

test('a file of another size or content, or one that is not listed, is refused', () => {
  const list = listOf(
    `order.txt.gz\t${TEXT.length + 1}\t${SHA256}\tOFFICIAL\tFY2016\tascii\tCRLF\tmirror`,
    `plain.txt\t${TEXT.length}\t${'0'.repeat(64)}\tOFFICIAL\tFY2016\tascii\tCRLF\tmirror`,
  );
  expect(() => openListedSource(root, 'order.txt.gz', list)).toThrow(/order\.txt: 25 bytes, expected 26/);
  expect(() => openListedSource(root, 'plain.txt', list)).toThrow(/plain\.txt: sha256 [0-9a-f]{64}, expected 0{64}/);
  expect(() => openListedSource(root, 'SOURCES.tsv', list)).toThrow(/not in SOURCES\.tsv/);
});

test('a list without a hash is refused', () => {
  expect(() => listOf('order.txt.gz\t25\tunknown\tOFFICIAL\tFY2016\tascii\tCRLF\tmirror')).toThrow(
    /^SOURCES\.tsv:2: order\.txt\.gz has no size and sha256/,
  );
});
