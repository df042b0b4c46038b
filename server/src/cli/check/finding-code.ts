import { systemsByShape } from '../../../../codesets/src/shapes.js';
import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Finding } from '../../rules/rule.js';

/** The code that a finding points at, as written; undefined when it points at something else. */
export function codesOfFindings({ references }: ParsedFile): (finding: Finding) => string | undefined {
  const byStart = new Map<number, CodeReference>();
  for (const reference of references) {
    byStart.set(reference.span.start, reference);
    byStart.set(reference.replace.start, reference);
  }
  return ({ span }) => {
    const reference = byStart.get(span.start);
    if (reference === undefined || span.end > reference.replace.end) return undefined;
    return looksLikeCode(reference.text) ? reference.text : undefined;
  };
}

/**
 * Where a code belongs somebody may have written a name. Codes have digits, but for modifiers, which are two characters;
 * those that lack a digit or a zero are still codes.
 */
function looksLikeCode(text: string): boolean {
  if (/^\d{1,4}$/.test(text)) return true;
  return systemsByShape(text).length > 0 && (/\d/.test(text) || text.length === 2);
}
