/** The committed packs come from the releases and from nothing else; checked where the folder of releases is at hand. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCommand } from '../../../codesets/compile/build-command.js';
import { SourceError } from '../../../codesets/compile/rows.js';
import { PACKS_FOLDER } from '../../support/codes.js';
import { releasesFolder } from '../../support/releases-folder.js';

const folder = releasesFolder();

if (folder !== undefined) {
  test('building again gives the committed files byte for byte', async () => {
    const result = await buildCommand({ sources: folder, out: PACKS_FOLDER, check: true });
    expect(result.changed).toEqual([]);
    expect(result.files).toContain('manifest.json');
  }, 240_000);
}

test('a folder that is none is refused by name, and nothing is written', async () => {
  const out = mkdtempSync(join(tmpdir(), 'packs-'));
  writeFileSync(join(out, 'icd10cm.pack'), 'as it was');
  try {
    const build = buildCommand({ sources: join(out, 'nothing-here'), out, check: false });
    await expect(build).rejects.toThrow(SourceError);
    await expect(build).rejects.toThrow(/SOURCES\.tsv/);
    expect(readdirSync(out)).toEqual(['icd10cm.pack']);
    expect(readFileSync(join(out, 'icd10cm.pack'), 'utf8')).toBe('as it was');
  } finally {
    rmSync(out, { recursive: true });
  }
});
