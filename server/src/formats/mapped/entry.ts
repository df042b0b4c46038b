import type { FormatEntry } from '../format.js';

/** Files of the project's own tools keep their meaning, whatever a pattern says. */
const NAME = /^(?!.*(?:^chartwright\.config|\.chartwright)\.ya?ml$).*\.(?:json|jsonl|ndjson|ya?ml)$/i;

/** Files that a mapping of the project's configuration explains. */
export const mapped: FormatEntry = {
  id: 'mapped',
  globs: [],
  followsMapping: true,
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ mapping }) => mapping !== undefined,
  load: async () => (await import('./index.js')).mappedFormat,
};
