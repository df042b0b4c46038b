import { resolve } from 'node:path';
import type { TableEntry } from '../../../../codesets/src/index.js';
import { systemLabel } from '../../../../codesets/src/system-names.js';
import type { CodeLibrary, Release } from '../../../../codesets/src/types.js';
import { dataFolder, importsFolder } from '../../host/data-folder.js';
import { openBundledLibrary } from '../../host/library.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';
import { table } from '../text-style.js';

export interface ListOptions {
  readonly format: 'text' | 'json';
  /** The user's data folder. */
  readonly data?: string;
}

/** `chartwright codesets list`: every loaded release, system by system, oldest first; then the imported tables. */
export async function runList({ format, data }: ListOptions, io: CliIo): Promise<number> {
  const folder = importsFolder(resolve(io.cwd, data ?? dataFolder()));
  const releases = loadedReleases(data === undefined ? io.openLibrary() : openBundledLibrary(folder));
  const { readImports } = await import('../../../../codesets/compile/imports/store.js');
  const tables = readImports(folder).tables ?? [];
  const records = [...releases.map(recordOf), ...tables.map(tableRecordOf)];
  const json = (record: object): string => `${JSON.stringify(record)}\n`;
  await io.stdout.write(format === 'json' ? records.map(json).join('') : table(rowsOf(releases, tables)));
  return Exit.clean;
}

/** Every release of every system that has a pack. */
export function loadedReleases(library: CodeLibrary): readonly Release[] {
  return library.systems.flatMap((system) => library.coverage(system)?.releases ?? []);
}

/** A line of `codesets list --format json`. */
function recordOf({ system, name, from, through, publisher, derived }: Release): object {
  return { system, release: name, from, through, publisher, derived };
}

/** A line for an imported table. */
function tableRecordOf({ kind, name, from, through, rows, sources }: TableEntry): object {
  const [{ file, publisher } = { file: '', publisher: '' }] = sources;
  return { table: kind, release: name, from, through, publisher, rows, source: file };
}

function rowsOf(releases: readonly Release[], tables: readonly TableEntry[]): string[][] {
  const loaded = releases.map(({ system, name, from, through, publisher, derived }) => {
    const provenance = derived ? "reconstructed, not the publisher's own file" : '';
    return [systemLabel(system), name, from, through, publisher, provenance];
  });
  const imported = tables.map(({ kind, name, from, through, sources }) => {
    return [kind, name, from, through, sources[0]?.publisher ?? '', `imported from ${sources[0]?.file ?? ''}`];
  });
  return [['SYSTEM', 'RELEASE', 'FROM', 'THROUGH', 'PUBLISHER', 'PROVENANCE'], ...loaded, ...imported];
}
