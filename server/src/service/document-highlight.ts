/** Every place of the file that writes the same code as the one under the caret. */
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { codeKey } from './code-key.js';
import { referenceAt } from './reference-at.js';

export function sameCode(file: ParsedFile, offset: number): CodeReference[] {
  const reference = referenceAt(file, offset);
  if (reference === undefined) return [];
  const key = codeKey(reference);
  return file.references.filter((other) => codeKey(other) === key);
}
