import type { Format, FormatEntry, SourceText } from './format.js';

/** Every format, the most specific first. Adding one: its folder, and one line here. */
const FORMATS: readonly FormatEntry[] = [
  {
    id: 'encounter',
    globs: ['**/*.encounter.{yaml,yml,json}'],
    detects: ({ fileName }) => /\.encounter\.(ya?ml|json)$/i.test(fileName),
    load: async () => (await import('./encounter/index.js')).encounterFormat,
  },
];

/** The format of a file; undefined for files that are none of ours, which stay silent. */
export function detectFormat(source: SourceText): FormatEntry | undefined {
  return FORMATS.find((format) => format.detects(source));
}

/** Glob patterns of the files that belong to a format by their name: what editors watch. */
export function formatGlobs(): string[] {
  return FORMATS.flatMap((format) => format.globs);
}

const loaded = new WeakMap<FormatEntry, Promise<Format>>();

/** Loads the reader of a format, once. */
export function loadFormat(entry: FormatEntry): Promise<Format> {
  let format = loaded.get(entry);
  if (format === undefined) {
    format = entry.load();
    loaded.set(entry, format);
  }
  return format;
}
