/** The project's own files, for those who find them: their names, and what they say. Their readers are loaded when needed. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Comment } from '../model/problem.js';
import type { TextEdit } from '../model/span.js';
import type { Configuration } from './mapping.js';
import type { BesideEntry } from './sidecar/append.js';

export type { Configuration, Mapping } from './mapping.js';
export type { BesideEntry } from './sidecar/append.js';

/** The configuration of a folder and of all below it; the first name that is there counts. */
export const CONFIGURATION_NAMES: readonly string[] = ['chartwright.config.yaml', 'chartwright.config.yml'];

const SIDECAR = /^(.+)\.chartwright\.ya?ml$/i;

/** Where what is said of a file may stand; the first name that is there counts. None for files that say it themselves. */
export function sidecarNames(fileName: string): readonly string[] {
  const isOwn = CONFIGURATION_NAMES.includes(fileName.toLowerCase()) || SIDECAR.test(fileName);
  return isOwn ? [] : [`${fileName}.chartwright.yaml`, `${fileName}.chartwright.yml`];
}

/** The file that a sidecar speaks of, by its name; undefined for files that are no sidecars. */
export function fileBeside(fileName: string): string | undefined {
  return SIDECAR.exec(fileName)?.[1];
}

/** Reads the text of a configuration. Never fails: what cannot be followed is left out. */
export async function readConfiguration(text: string): Promise<Configuration> {
  return (await import('./config/index.js')).readConfiguration(text);
}

/** The reader of sidecars: what the text of one says, as comments of the file that it stands beside. */
export async function loadSidecarReader(): Promise<(file: ParsedFile, text: string) => Comment[]> {
  return (await import('./sidecar/index.js')).commentsBeside;
}

/** False for a sidecar with mistakes: not all that it says can be followed. */
export async function isSoundSidecar(text: string): Promise<boolean> {
  const { sidecarFormat } = await import('./sidecar/index.js');
  return sidecarFormat.parse({ fileName: 'sidecar.chartwright.yaml', text }).problems.length === 0;
}

/** The edits that add a suppression to a sidecar, whose text is empty where it does not exist yet. */
export async function suppressionInSidecar(text: string, entry: BesideEntry): Promise<readonly TextEdit[]> {
  return (await import('./sidecar/index.js')).withSuppression(text, entry);
}
