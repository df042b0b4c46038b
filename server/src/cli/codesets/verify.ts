import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PackEntry, parseManifest } from '../../../../codesets/src/index.js';
import { dataFolder, importsFolder } from '../../host/data-folder.js';
import { packsFolder } from '../../host/install.js';
import { explainSystemError } from '../../host/unreadable.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';

export interface VerifyOptions {
  /** The user's data folder. */
  readonly data?: string;
}

/** `chartwright codesets verify`: exit status 0 when every pack is what its manifest says, 1 when one is not. */
export async function runVerify(io: CliIo, { data }: VerifyOptions = {}, folder = packsFolder()): Promise<number> {
  const imports = importsFolder(resolve(io.cwd, data ?? dataFolder()));
  let damaged = await verifyFolder(io, folder);
  if (existsSync(join(imports, 'manifest.json'))) damaged += await verifyFolder(io, imports);
  return damaged === 0 ? Exit.clean : Exit.findings;
}

/** Number of packs in the folder that are not what its manifest says. */
async function verifyFolder(io: CliIo, folder: string): Promise<number> {
  const { packs, tables = [] } = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  let damaged = 0;
  for (const pack of [...packs, ...tables]) {
    const trouble = troubleWith(pack, folder);
    if (trouble !== undefined) damaged++;
    await io.stdout.write(`${pack.file} ${trouble ?? 'is whole'}\n`);
  }
  return damaged;
}

function troubleWith(pack: Pick<PackEntry, 'file' | 'size' | 'sha256'>, folder: string): string | undefined {
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
