import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePacks, writePacks } from '../../../server/src/cli/codesets/build.js';
import { runVerify } from '../../../server/src/cli/codesets/verify.js';
import { type CliIo, Output } from '../../../server/src/cli/io.js';
import { packsFolder } from '../../../server/src/host/install.js';
import { openBundledLibrary } from '../../../server/src/host/library.js';
import { Collector, folderWith, lines, records, runCli, TODAY } from './run-cli.js';

describe('list', () => {
  test('names every release with the days it covers and who published it', async () => {
    const { status, stdout } = await runCli(['codesets', 'list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ICD-10-CM +FY2026 +2025-10-01 +2026-09-30 +CDC\/NCHS$/m);
    expect(stdout).toMatch(/^HCPCS Level II +October 2025 .*reconstructed, not the publisher's own file$/m);
  });

  test('as JSON is one object per release', async () => {
    const { stdout } = await runCli(['codesets', 'list', '--format', 'json']);
    expect(records(stdout)).toContainEqual({
      system: 'icd10cm',
      release: 'FY2026',
      from: '2025-10-01',
      through: '2026-09-30',
      publisher: 'CDC/NCHS',
      derived: false,
    });
  });
});

describe('verify', () => {
  test('finds the packs that ship whole', async () => {
    const { status, stdout } = await runCli(['codesets', 'verify']);
    expect(status).toBe(0);
    expect(lines(stdout)).toContain('icd10cm.pack is whole');
    expect(lines(stdout).every((line) => line.endsWith('is whole'))).toBe(true);
  });

  test('names a pack that is damaged, longer or gone, and goes on', async () => {
    const folder = copyOfPacks();
    appendFileSync(join(folder, 'hcpcs.pack'), 'x');
    rmSync(join(folder, 'modifier.pack'));
    const revenue = readFileSync(join(folder, 'revenue.pack'));
    revenue[revenue.length - 1] = (revenue.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, 'revenue.pack'), revenue);
    const { io, stdout } = world(folder);
    expect(await runVerify(io, {}, folder)).toBe(1);
    expect(stdout.text).toMatch(/^hcpcs\.pack is damaged: \d+ bytes, the manifest says \d+$/m);
    expect(stdout.text).toMatch(/^revenue\.pack is damaged: its SHA-256 is \w{64}, the manifest says \w{64}$/m);
    expect(stdout.text).toMatch(/^modifier\.pack does not exist$/m);
    expect(stdout.text).toMatch(/^icd10cm\.pack is whole$/m);
  });
});

describe('build', () => {
  const packs = new Map([
    ['hcpcs.pack', Buffer.from('codes')],
    ['manifest.json', Buffer.from('{}\n')],
  ]);

  test('writes every file, and then --check agrees', async () => {
    const folder = join(folderWith({ 'a.txt': '' }), 'new', 'packs');
    const { io, stdout } = world(folder);
    expect(await writePacks(packs, folder, io)).toBe(0);
    expect(readFileSync(join(folder, 'hcpcs.pack'), 'utf8')).toBe('codes');
    expect(await comparePacks(packs, folder, io)).toBe(0);
    expect(stdout.text).toContain('hcpcs.pack is what the sources give');
  });

  test('--check names what differs or is missing, and writes nothing', async () => {
    const folder = folderWith({ 'hcpcs.pack': 'other' });
    const { io, stdout } = world(folder);
    expect(await comparePacks(packs, folder, io)).toBe(1);
    expect(stdout.text).toContain('hcpcs.pack differs from what the sources give\nmanifest.json differs');
    expect(readdirSync(folder)).toEqual(['hcpcs.pack']);
    expect(readFileSync(join(folder, 'hcpcs.pack'), 'utf8')).toBe('other');
  });

  test('refuses a folder of sources that is not there', async () => {
    const { status, stderr } = await runCli(['codesets', 'build', '--check', '--sources', '/no/such/folder']);
    expect(status).toBe(2);
    expect(stderr).toBe('chartwright: /no/such/folder does not exist; name the folder of releases with --sources\n');
  });
});

function copyOfPacks(): string {
  const folder = join(folderWith({ 'a.txt': '' }), 'packs');
  mkdirSync(folder);
  for (const name of readdirSync(packsFolder())) copyFileSync(join(packsFolder(), name), join(folder, name));
  return folder;
}

/** A command's surroundings, and what it writes there. */
function world(cwd: string): { io: CliIo; stdout: Collector } {
  const stdout = new Collector();
  const openLibrary = openBundledLibrary;
  const streams = { stdin: process.stdin, stdout: new Output(stdout), stderr: new Output(new Collector()) };
  return { io: { ...streams, cwd, colour: false, today: () => TODAY, openLibrary }, stdout };
}
