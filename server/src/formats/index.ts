import { ccda } from './ccda/entry.js';
import { config } from './config/entry.js';
import { encounter } from './encounter/entry.js';
import { fhir } from './fhir/entry.js';
import { fhirXml } from './fhir-xml/entry.js';
import type { Format, FormatEntry, SourceText } from './format.js';
import { fsh } from './fsh/entry.js';
import { hl7v2 } from './hl7v2/entry.js';
import { mapped } from './mapped/entry.js';
import { sidecar } from './sidecar/entry.js';
import { table } from './table/entry.js';
import { x12 } from './x12/entry.js';

export * from './project.js';

/** Every format. Adding one: its folder, and its name here. */
const FORMATS: readonly FormatEntry[] = [
  encounter,
  fhir,
  fhirXml,
  fsh,
  x12,
  hl7v2,
  ccda,
  table,
  mapped,
  config,
  sidecar,
];

/** True for a file that some format may read, by its name: only such files are looked into. */
export function mayBeRead(fileName: string): boolean {
  return FORMATS.some((format) => format.mayBe(fileName));
}

/** True for a file that some format reads whatever it holds. */
export function isReadByName(fileName: string): boolean {
  return detectFormat({ fileName, text: '' }) !== undefined;
}

/** The format of a file; undefined for files that are none of ours, which stay silent. */
export function detectFormat(source: SourceText): FormatEntry | undefined {
  const candidates = FORMATS.filter((format) => format.mayBe(source.fileName));
  const mapped = source.mapping && candidates.find(({ followsMapping }) => followsMapping);
  return mapped ?? candidates.find((format) => format.detects(source));
}

/** Glob patterns of the files that belong to a format by their name. */
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
