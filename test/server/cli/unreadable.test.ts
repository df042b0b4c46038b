/** What cannot be read is told with its reason, the rest is checked, and the status is 2. */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBundledLibrary } from '../../../server/src/host/library.js';
import { folderWith, runCli, visit } from './run-cli.js';

const BAD = 'bad.encounter.yaml';

describe('beside a readable file', () => {
  test.each<[string, (path: string) => void, string]>([
    [
      'bytes that are not UTF-8',
      (path) => writeFileSync(path, Buffer.from('from: 2025-11-03 # caf\xe9', 'latin1')),
      'byte 0xE9 at line 1, byte 23 (offset 22)',
    ],
    ['half a UTF-16 file', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x41])), 'is not valid UTF-16'],
    ['a dangling link', (path) => symlinkSync('nowhere', path), 'is a link whose target does not exist'],
    ['a link to itself', (path) => symlinkSync(BAD, path), 'is a link whose target leads back to itself'],
    ['a device', (path) => symlinkSync('/dev/zero', path), 'is not a regular file'],
    [
      '200 MB',
      (path) => large(path, 200_000_000),
      'is 200 MB, more than the limit of 100 MB; raise it with --max-size',
    ],
  ])('%s', async (_name, make, message) => {
    const cwd = folderWith({ 'a.encounter.yaml': visit('E11'), 'z.encounter.yaml': visit('I10') });
    make(join(cwd, BAD));
    const { status, stdout, stderr } = await runCli(['check', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^chartwright: ${BAD} [^\n]+\n$`));
    expect(stderr).toContain(message);
    expect(stdout).toContain('a.encounter.yaml:5:5 error dx-not-billable');
    expect(stdout).toContain('2 files, 2 encounters, 2 codes checked: 1 error\n1 path could not be read\n');
  });

  test.each([
    ['a path that does not exist', 'absent.encounter.yaml', 'does not exist'],
    ['a pattern that matches nothing', 'absent/*.encounter.yaml', 'matches no file'],
    ['a file taken for a folder', 'a.encounter.yaml/b', 'a part of its path is a file'],
  ])('%s', async (_name, path, message) => {
    const cwd = folderWith({ 'a.encounter.yaml': visit('I10') });
    const { status, stdout, stderr } = await runCli(['check', path, 'a.encounter.yaml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe(
      `chartwright: ${path} ${message === 'a part of its path is a file' ? 'does not exist: a part of its path is a file, not a folder' : message}\n`,
    );
    expect(stdout).toContain('1 file,');
  });
});

test('--max-size raises the limit', async () => {
  const note = '    Wound edges approximated, no erythema.\n'.repeat(40_000);
  const text = `${visit('I10')}chart:\n  note: |\n${note}`;
  const cwd = folderWith({ 'long.encounter.yaml': text });
  const tooSmall = await runCli(['check', '--max-size', '1', '.'], { cwd });
  expect(tooSmall).toMatchObject({ status: 2, stderr: expect.stringContaining('more than the limit of 1 MB') });
  expect(await runCli(['check', '--max-size', '2', '.'], { cwd })).toMatchObject({ status: 0, stderr: '' });
});

test('a file of another format is passed over, whatever its size', async () => {
  const cwd = folderWith({ 'a.encounter.yaml': visit('I10') });
  large(join(cwd, 'scan.tiff'), 50_000_000);
  expect(await runCli(['check', '.'], { cwd })).toMatchObject({ status: 0, stderr: '' });
});

test('a directory loop is told and nothing is missing: every file is checked once, the status is that of the findings', async () => {
  const cwd = folderWith({ 'ward/a.encounter.yaml': visit('E11') });
  mkdirSync(join(cwd, 'ward/deep'));
  symlinkSync('../..', join(cwd, 'ward/deep/loop'));
  const { status, stdout, stderr } = await runCli(['check', '.'], { cwd });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'chartwright: ward/deep/loop is a link to a folder above it (a directory loop): not followed\n',
  });
  expect(stdout).toContain('1 file,');
});

test('references goes on past an unreadable file in the same way', async () => {
  const cwd = folderWith({ [BAD]: Buffer.from([0x80]), 'z.encounter.yaml': visit('I10') });
  const { status, stdout, stderr } = await runCli(['references', '.'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain(`${BAD} is not UTF-8 text`);
  expect(stdout).toContain('z.encounter.yaml:5:5');
});

test('a rule that fails is named, and what it left unchecked does not pass for clean', async () => {
  const cwd = folderWith({ 'a.encounter.yaml': visit('I10') });
  const damaged = new Proxy(openBundledLibrary(), {
    get: (library, name) => {
      if (name === 'lookup') throw new Error('the pack cannot be read');
      return Reflect.get(library, name);
    },
  });
  const { status, stderr } = await runCli(['check', '.'], { cwd, openLibrary: () => damaged });
  expect(status).toBe(2);
  expect(stderr).toContain('chartwright: rule dx-unknown-code failed and did not check everything\n');
});

/** A file of this many bytes that takes no room on the disk. */
function large(path: string, bytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, bytes);
}
