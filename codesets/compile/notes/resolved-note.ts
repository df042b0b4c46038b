import type { ParsedReference } from '../../src/notes/parsed-reference.js';
import { isHeading, parseReferences } from '../../src/notes/reference-grammar.js';
import type { TabularNote } from '../rows.js';
import type { CodeOrder } from './code-order.js';
import { type Resolution, resolveReference } from './resolve.js';

export interface ResolvedReference {
  readonly reference: ParsedReference;
  readonly resolution: Resolution;
}

/** A line of a note with everything that the compiler keeps of it. */
export interface ResolvedNote extends TabularNote {
  readonly heading: boolean;
  readonly references: readonly ResolvedReference[];
}

/** Parses the references of a note and resolves them in a release. */
export function resolveNote(note: TabularNote, order: CodeOrder): ResolvedNote {
  const references = parseReferences(note.text, note.kind).map((reference) => ({
    reference,
    resolution: resolveReference(reference, order),
  }));
  return { ...note, heading: isHeading(note.text), references };
}
