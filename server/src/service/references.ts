/** Every place of the workspace that writes one code. */
import type { Range } from './line-index.js';
import type { WorkspaceEntry } from './workspace-entry.js';

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** `key` comes from `codeKey`. Files in the order given, places in the order of the text. */
export function findReferences(entries: Iterable<WorkspaceEntry>, key: string): Location[] {
  return [...entries].flatMap(({ uri, references }) =>
    references.filter((reference) => reference.key === key).map(({ range }) => ({ uri, range })),
  );
}
