import { join } from 'node:path';
import { type CodeLibrary, openLibrary } from '../../codesets/src/index.js';
import { nodePackSource } from '../../server/src/host/node-packs.js';
import { importedTables, TINY_TABLES } from './imported-tables.js';

/** The packs that ship, as they are committed. */
export const PACKS_FOLDER = join(import.meta.dirname, '..', '..', 'codesets', 'packs');

let library: CodeLibrary | undefined;

/** The real code sets beside tiny imported tables of edits, opened once per test worker. */
export function realCodes(): CodeLibrary {
  library ??= openLibrary(nodePackSource(PACKS_FOLDER), importedTables(TINY_TABLES));
  return library;
}

/** The real code sets of a user who has imported nothing. */
export function codesWithoutImports(): CodeLibrary {
  return openLibrary(nodePackSource(PACKS_FOLDER));
}
