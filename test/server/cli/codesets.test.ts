import { appendFileSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runVerify } from '../../../server/src/cli/codesets/verify.js';
import { Output } from '../../../server/src/cli/io.js';
import { packsFolder } from '../../../server/src/host/install.js';
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
    copyFileSync(join(folder, 'revenue.pack'), join(folder, 'bill-type.pack'));
    const stdout = new Collector();
    const io = { stdin: process.stdin, stderr: new Output(new Collector()), cwd: folder, colour: false };
    const world = {
      ...io,
      stdout: new Output(stdout),
      today: () => TODAY,
      openLibrary: () => {
        throw new Error('not needed');
      },
    };
    expect(await runVerify(world, folder)).toBe(1);
    expect(stdout.text).toMatch(/^hcpcs\.pack is damaged: \d+ bytes, the manifest says \d+$/m);
    expect(stdout.text).toMatch(/^bill-type\.pack is damaged/m);
    expect(stdout.text).toMatch(/^modifier\.pack does not exist$/m);
    expect(stdout.text).toMatch(/^icd10cm\.pack is whole$/m);
  });
});

test('build refuses a folder that is not there', async () => {
  const { status, stderr } = await runCli(['codesets', 'build', '--check', '--sources', '/no/such/folder']);
  expect(status).toBe(2);
  expect(stderr).toBe('chartwright: /no/such/folder does not exist; name the folder of releases with --sources\n');
});

function copyOfPacks(): string {
  const folder = join(folderWith({ 'a.txt': '' }), 'packs');
  mkdirSync(folder);
  for (const name of readdirSync(packsFolder())) copyFileSync(join(packsFolder(), name), join(folder, name));
  return folder;
}
