import type { FormatEntry } from '../format.js';

const NAME = /\.encounter\.(ya?ml|json)$/i;

/** Chartwright's own encounter files, known by their name. */
export const encounter: FormatEntry = {
  id: 'encounter',
  globs: ['**/*.encounter.{yaml,yml,json}'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName }) => NAME.test(fileName),
  load: async () => (await import('./index.js')).encounterFormat,
};
