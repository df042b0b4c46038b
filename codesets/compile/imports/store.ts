/** The folder of imports: packs and their manifest, written so that a reader always sees a whole one. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, type PackEntry, parseManifest, type TableEntry } from '../../src/manifest.js';
import type { CompiledImport } from './compile.js';

/** What the folder holds; nothing where there is no manifest yet. Throws when the manifest is not one. */
export function readImports(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : { format: 1, packs: [] };
}

/**
 * Adds the imports to the folder: first every pack, then the manifest that names them. An import of the same file, or of
 * the same code system, is replaced. When writing fails, the manifest is the old one.
 */
export function writeImports(folder: string, imports: readonly CompiledImport[]): void {
  const before = readImports(folder);
  mkdirSync(folder, { recursive: true });
  for (const { entry, bytes } of imports) writeAtomically(join(folder, entry.file), bytes);
  const manifest = `${JSON.stringify(merged(before, imports), null, 2)}\n`;
  writeAtomically(join(folder, 'manifest.json'), Buffer.from(manifest, 'utf8'));
}

function merged(before: Manifest, imports: readonly CompiledImport[]): Manifest {
  const packs = new Map(before.packs.map((entry): [string, PackEntry] => [entry.file, entry]));
  const tables = new Map((before.tables ?? []).map((entry): [string, TableEntry] => [entry.file, entry]));
  for (const { entry } of imports) {
    if ('kind' in entry) tables.set(entry.file, entry);
    else packs.set(entry.file, entry);
  }
  return { format: 1, packs: sortedByFile(packs), tables: sortedByFile(tables) };
}

function sortedByFile<Entry>(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** A reader sees the old file or the new one, never a part; nothing is left behind when writing fails. */
function writeAtomically(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
