import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type PackSource } from '../../../codesets/src/index.js';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import { importsFolder } from './data-folder.js';
import { packsFolder } from './install.js';
import { nodePackSource } from './node-packs.js';

/**
 * The code-set library over the packs that ship with the program and what the user imported.
 *
 * @param imports folder of the imports; it need not exist
 * @throws Error when there are no packs, or when the manifest of the imports is not one
 */
export function openBundledLibrary(imports?: string): CodeLibrary {
  return openLibraryIn(packsFolder(), imports);
}

/** The same over packs in another folder. */
export function openLibraryIn(packs: string, imports: string = importsFolder()): CodeLibrary {
  if (!existsSync(join(packs, 'manifest.json'))) throw new Error(`there are no code sets in ${packs}`);
  try {
    return openLibrary(nodePackSource(packs), importsSource(imports));
  } catch (error) {
    throw new Error(`the code sets cannot be opened (imports are in ${imports}): ${String(error)}`);
  }
}

/** What the user imported; undefined when that is nothing. */
function importsSource(folder: string): PackSource | undefined {
  return existsSync(join(folder, 'manifest.json')) ? nodePackSource(folder) : undefined;
}
