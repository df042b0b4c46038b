import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileImport } from '../../../codesets/compile/imports/compile.js';
import { type Manifest, memoryPackSource, openLibrary } from '../../../codesets/src/index.js';
import { releasesFolder } from '../../support/releases-folder.js';

const folder = path.join(releasesFolder() ?? '', 'ncci', '2024-07-01', 'DERIVED');
const DAY = '2024-07-10';

/** Reads the same file by other means: the lines, cut at tabs. */
function rowsOf(name: string): string[][] {
  return readFileSync(path.join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

async function libraryOf(name: string) {
  const bytes = readFileSync(path.join(folder, name));
  const [compiled] = await compileImport({ name, bytes }, { effective: '2024-07-01' });
  if (compiled === undefined || !('kind' in compiled.entry)) throw new Error(`${name} is no table of edits`);
  const manifest: Manifest = { format: 1, packs: [], tables: [compiled.entry] };
  const nothing = memoryPackSource(JSON.stringify({ format: 1, packs: [] }), new Map());
  const packs = new Map([[compiled.entry.file, compiled.bytes]]);
  return openLibrary(nothing, memoryPackSource(JSON.stringify(manifest), packs));
}

describe.runIf(releasesFolder() !== undefined && existsSync(folder))('the Level II edits of July 2024', () => {
  test.each([
    ['ptp_practitioner_hcpcs2_only.tsv', 'practitioner'],
    ['ptp_outpatient_hospital_hcpcs2_only.tsv', 'hospital'],
  ] as const)('%s: every pair answers by the line in force', async (name, setting) => {
    const library = await libraryOf(name);
    const rows = rowsOf(name);
    expect(rows.length).toBeGreaterThan(2000);
    // A pair may have ended and begun again: then it has two lines.
    const inForce = new Map(
      rows
        .filter(([, , deleted = '', indicator]) => deleted >= DAY && indicator !== '9')
        .map(([column1, column2, , indicator]) => [`${column1} ${column2}`, indicator]),
    );
    const wrong = rows.filter(([column1 = '', column2 = '']) => {
      const expected = inForce.get(`${column1} ${column2}`);
      return library.ptp(setting, column1, column2, DAY)?.indicator !== expected;
    });
    expect(inForce.size).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
  });

  test('mue_dme.tsv: every line answers as it stands', async () => {
    const library = await libraryOf('mue_dme.tsv');
    const rows = rowsOf('mue_dme.tsv');
    expect(rows.length).toBe(2928);
    for (const [code = '', units, adjudication, rationale] of rows) {
      const edit = library.mue('dme', code, DAY);
      expect([code, String(edit?.units), String(edit?.adjudication), edit?.rationale]).toEqual([
        code,
        units,
        adjudication,
        rationale,
      ]);
    }
  });
});
