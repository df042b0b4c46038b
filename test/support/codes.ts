import { join } from 'node:path';
import { type CodeLibrary, openLibrary } from '../../codesets/src/index.js';
import { nodePackSource } from '../../server/src/host/node-packs.js';

/** The packs that ship, as they are committed. */
export const PACKS_FOLDER = join(import.meta.dirname, '..', '..', 'codesets', 'packs');

let library: CodeLibrary | undefined;

/** The real code sets, opened once per test worker. */
export function realCodes(): CodeLibrary {
  library ??= openLibrary(nodePackSource(PACKS_FOLDER));
  return library;
}
