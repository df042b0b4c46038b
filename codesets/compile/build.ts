import { createHash } from 'node:crypto';
import type { Manifest, PackEntry } from '../src/manifest.js';
import { compileAdministrative } from './packs/administrative.js';
import type { CompiledPack } from './packs/compiled-pack.js';
import { compileHcpcs } from './packs/hcpcs.js';
import { compileIcd10cm } from './packs/icd10cm.js';
import { compileIcd10pcs } from './packs/icd10pcs.js';
import { Sources } from './sources.js';

/**
 * Compiles every pack, and the manifest, from a folder of releases: name of the file to write -> its bytes. The same
 * folder always gives the same bytes. Throws `SourceError` when a file is missing, is not the one listed, or does not fit
 * its format.
 */
export async function buildPacks(sourceRoot: string): Promise<Map<string, Uint8Array>> {
  const sources = new Sources(sourceRoot);
  const packs = [
    await compileIcd10cm(sources),
    compileIcd10pcs(sources),
    ...(await compileHcpcs(sources)),
    ...compileAdministrative(sources),
  ];
  const files = new Map(packs.map((pack) => [`${pack.system}.pack`, pack.bytes]));
  for (const [name, text] of packs.flatMap((pack) => pack.reports ?? [])) files.set(name, Buffer.from(text, 'utf8'));
  files.set('manifest.json', manifestOf(packs));
  return files;
}

function manifestOf(packs: readonly CompiledPack[]): Uint8Array {
  const manifest: Manifest = { format: 1, packs: packs.map(entryOf) };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

function entryOf({ system, bytes, releases, sources }: CompiledPack): PackEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { system, file: `${system}.pack`, size: bytes.length, sha256, releases, sources };
}
