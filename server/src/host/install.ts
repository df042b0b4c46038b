/** Where this program is installed: its version and the code-set packs that ship with it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `package.json`, seen from the built bundle (`dist/`) and from the source tree alike.
 *
 * @throws Error when the program was torn out of its package
 */
export function installFolder(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${__dirname}`);
  }
}

/** Written in by the build, which spares a bundle the reading of the whole manifest; absent in the source tree. */
declare const CHARTWRIGHT_VERSION: string | undefined;

/** The version of the package, e.g. `0.1.0`. */
export function packageVersion(): string {
  if (typeof CHARTWRIGHT_VERSION === 'string') return CHARTWRIGHT_VERSION;
  const manifest: unknown = JSON.parse(readFileSync(join(installFolder(), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/** The folder of the packs that ship, with their `manifest.json`. */
export function packsFolder(): string {
  return join(installFolder(), 'codesets', 'packs');
}
