import type { CodeLibrary, Release } from '../../../../codesets/src/types.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';
import { systemLabel } from '../systems.js';
import { table } from '../text-style.js';

export interface ListOptions {
  readonly format: 'text' | 'json';
}

/** `chartwright codesets list`: every loaded release, system by system, oldest first. */
export async function runList({ format }: ListOptions, io: CliIo): Promise<number> {
  const releases = loadedReleases(io.openLibrary());
  const json = (release: Release): string => `${JSON.stringify(recordOf(release))}\n`;
  await io.stdout.write(format === 'json' ? releases.map(json).join('') : table(rowsOf(releases)));
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

function rowsOf(releases: readonly Release[]): string[][] {
  const rows = releases.map(({ system, name, from, through, publisher, derived }) => {
    return [
      systemLabel(system),
      name,
      from,
      through,
      publisher,
      derived ? "reconstructed, not the publisher's own file" : '',
    ];
  });
  return [['SYSTEM', 'RELEASE', 'FROM', 'THROUGH', 'PUBLISHER', 'PROVENANCE'], ...rows];
}
