import type { FormatEntry } from '../format.js';

const NAME = /^chartwright\.config\.ya?ml$/i;

/** The configuration of a project, known by its name. */
export const config: FormatEntry = {
  id: 'config',
  globs: ['**/chartwright.config.{yaml,yml}'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName }) => NAME.test(fileName),
  load: async () => (await import('./index.js')).configFormat,
};
