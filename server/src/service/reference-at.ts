/** The code reference under a caret. */
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { touches } from '../model/span.js';

/**
 * The reference that the offset lies in or touches, quotes and a `system:` prefix included.
 * Between two neighbours the one that starts at the offset wins, as for a caret before a word.
 */
export function referenceAt(file: ParsedFile, offset: number): CodeReference | undefined {
  const near = file.referencesNear?.(offset) ?? file.references;
  const touched = near.filter((reference) => touches(reference.replace, offset));
  return touched.find((reference) => offset < reference.replace.end) ?? touched[0];
}
