import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPacks } from './build.js';

export interface BuildOptions {
  /** The folder of releases. */
  readonly sources: string;
  /** The folder of packs. */
  readonly out: string;
  /** Compare instead of writing. */
  readonly check: boolean;
}

export interface BuildResult {
  /** Names of the files that were compiled, in the order of the build. */
  readonly files: readonly string[];
  /** Names of the files that are missing, different or no longer compiled: written, or with `check`, only told. */
  readonly changed: readonly string[];
}

/**
 * What `codesets build` does: compiles all packs and writes those that changed, each at once or not at all. With `check`
 * it writes nothing: `changed` must then be empty.
 *
 * Throws `SourceError` when a source does not fit its format or is not the one listed; nothing is written then.
 */
export async function buildCommand({ sources, out, check }: BuildOptions): Promise<BuildResult> {
  const built = await buildPacks(sources);
  const changed = [...built.keys()].filter((name) => !isSame(join(out, name), built.get(name)));
  const stray = existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.pack') && !built.has(name)) : [];
  if (!check) {
    mkdirSync(out, { recursive: true });
    for (const name of changed) writeAtomically(join(out, name), built.get(name) ?? new Uint8Array());
  }
  return { files: [...built.keys()], changed: [...changed, ...stray] };
}

function isSame(path: string, bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && existsSync(path) && readFileSync(path).equals(bytes);
}

/** A reader sees the old file or the new one, never a part. */
function writeAtomically(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}
