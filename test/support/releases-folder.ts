import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/codesets');
let told = false;

/**
 * The folder of the publishers' release files beside the checkout, or undefined where there is none; then it says once
 * that the suites over the real releases are not run, and why.
 */
export function releasesFolder(): string | undefined {
  if (existsSync(path.join(folder, 'SOURCES.tsv'))) return folder;
  if (!told) console.warn(`NOT RUN: the suites over the real releases; there is no ${folder}`);
  told = true;
  return undefined;
}
