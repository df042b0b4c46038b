import { openLibrary } from '../../../codesets/src/index.js';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import { packsFolder } from './install.js';
import { nodePackSource } from './node-packs.js';

/**
 * The code-set library over the packs that ship with the program.
 *
 * @throws Error when the packs or their manifest are missing
 */
export function openBundledLibrary(): CodeLibrary {
  return openLibrary(nodePackSource(packsFolder()));
}
