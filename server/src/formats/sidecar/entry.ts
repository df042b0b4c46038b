import type { FormatEntry } from '../format.js';

const NAME = /\.chartwright\.ya?ml$/i;

/** What is said of a file beside it, known by its name. */
export const sidecar: FormatEntry = {
  id: 'sidecar',
  globs: ['**/*.chartwright.{yaml,yml}'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName }) => NAME.test(fileName),
  load: async () => (await import('./index.js')).sidecarFormat,
};
