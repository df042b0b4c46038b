import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackEntry, parseManifest } from '../../../../codesets/src/index.js';
import { packsFolder } from '../../host/install.js';
import { explainSystemError } from '../../host/unreadable.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';

/** `chartwright codesets verify`: exit status 0 when every pack is what the manifest says, 1 when one is not. */
export async function runVerify(io: CliIo, folder = packsFolder()): Promise<number> {
  const { packs } = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  let damaged = 0;
  for (const pack of packs) {
    const trouble = troubleWith(pack, folder);
    if (trouble !== undefined) damaged++;
    await io.stdout.write(`${pack.file} ${trouble ?? 'is whole'}\n`);
  }
  return damaged === 0 ? Exit.clean : Exit.findings;
}

function troubleWith(pack: PackEntry, folder: string): string | undefined {
  try {
    const bytes = readFileSync(join(folder, pack.file));
    if (bytes.length !== pack.size) return `is damaged: ${bytes.length} bytes, the manifest says ${pack.size}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return sha256 === pack.sha256
      ? undefined
      : `is damaged: its SHA-256 is ${sha256}, the manifest says ${pack.sha256}`;
  } catch (error) {
    return explainSystemError(error);
  }
}
