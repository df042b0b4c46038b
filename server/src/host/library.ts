import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../codesets/src/index.js';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import { packsFolder } from './install.js';
import { nodePackSource } from './node-packs.js';

/**
 * The code-set library over the packs that ship with the program.
 *
 * @throws Error when there are none
 */
export function openBundledLibrary(): CodeLibrary {
  const folder = packsFolder();
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`there are no code sets in ${folder}`);
  return openLibrary(nodePackSource(folder));
}
