import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { installFolder, packsFolder } from '../../host/install.js';
import { Exit, UsageError } from '../exit.js';
import type { CliIo } from '../io.js';
import { counted } from '../text-style.js';

export interface BuildOptions {
  readonly check?: boolean;
  /** Folder of the publishers' release files, with its list `SOURCES.tsv`. */
  readonly sources?: string;
  readonly out?: string;
}

/** `chartwright codesets build`: with `--check`, exit status 1 when the packs that are there are not what the sources give. */
export async function runBuild(options: BuildOptions, io: CliIo): Promise<number> {
  const sources = resolve(io.cwd, options.sources ?? join(installFolder(), '..', 'shared', 'codesets'));
  const out = resolve(io.cwd, options.out ?? packsFolder());
  if (!existsSync(sources))
    throw new UsageError(`${sources} does not exist; name the folder of releases with --sources`);
  const { buildPacks } = await import('../../../../codesets/compile/build.js');
  const packs = await buildPacks(sources);
  return options.check === true ? comparePacks(packs, out, io) : writePacks(packs, out, io);
}

/** @param packs name of each file, the manifest among them -> its bytes */
export async function writePacks(packs: ReadonlyMap<string, Uint8Array>, out: string, io: CliIo): Promise<number> {
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of packs) {
    writeFileSync(join(out, name), bytes);
    await io.stdout.write(`${relative(io.cwd, join(out, name))}: ${counted(bytes.length, 'byte')}\n`);
  }
  return Exit.clean;
}

/** Exit status 1 when a file in the folder is missing or is not the same, byte for byte. */
export async function comparePacks(packs: ReadonlyMap<string, Uint8Array>, out: string, io: CliIo): Promise<number> {
  let different = 0;
  for (const [name, bytes] of packs) {
    const same = existsSync(join(out, name)) && readFileSync(join(out, name)).equals(bytes);
    if (!same) different++;
    await io.stdout.write(`${name} ${same ? 'is what the sources give' : 'differs from what the sources give'}\n`);
  }
  return different === 0 ? Exit.clean : Exit.findings;
}
