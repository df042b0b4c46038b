import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { PACKS, PROJECT } from './paths.js';
import { megabytes, type Row } from './row.js';

/** What a user downloads. The .vsix is measured when one has been packaged. */
export async function sizeSection(): Promise<readonly Row[]> {
  const packs = readdirSync(PACKS).map((name) => readFileSync(join(PACKS, name)));
  const plain = packs.reduce((sum, pack) => sum + pack.length, 0);
  const zipped = packs.reduce((sum, pack) => sum + deflateRawSync(pack).length, 0);
  const rows: Row[] = [
    {
      what: 'packs in the .vsix',
      floor: `stored plain ${megabytes(plain)}`,
      measured: megabytes(zipped),
      budget: '≤ 8 MB',
      kept: zipped <= 8e6,
    },
  ];
  const extension = readdirSync(PROJECT).find((name) => name.endsWith('.vsix'));
  if (extension === undefined) return rows;
  const { size } = statSync(join(PROJECT, extension));
  return [...rows, { what: '.vsix', floor: '–', measured: megabytes(size), budget: '≤ 15 MB', kept: size <= 15e6 }];
}
