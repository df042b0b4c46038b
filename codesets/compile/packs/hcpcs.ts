import { quarterEnd } from '../hcpcs/doubt.js';
import { hcpcsPack, modifierPack } from '../hcpcs/pack.js';
import type { HcpcsRelease } from '../hcpcs/release.js';
import { readHcpcsDerived2024 } from '../readers/hcpcs-derived-2024.js';
import { readHcpcsDerived2025 } from '../readers/hcpcs-derived-2025.js';
import { readHcpcsRecords } from '../readers/hcpcs-records.js';
import { readHcpcsWorkbook } from '../readers/hcpcs-workbook.js';
import type { HcpcsRow } from '../rows.js';
import type { Source, Sources } from '../sources.js';
import type { CompiledPack } from './compiled-pack.js';

/** HCPCS Level II codes, and modifiers. Each file is in force for its quarter; between the quarters lie gaps. */
export async function compileHcpcs(sources: Sources): Promise<CompiledPack[]> {
  const releases = await readReleases(sources);
  const used = sources.takeUsed();
  const entries = releases.map(({ name, from, through, derived }) => ({
    name,
    from,
    through,
    publisher: 'CMS',
    derived,
  }));
  return [
    { system: 'hcpcs', bytes: hcpcsPack(releases), releases: entries, sources: used },
    { system: 'modifier', bytes: modifierPack(releases), releases: entries, sources: used },
  ];
}

async function readReleases(sources: Sources): Promise<HcpcsRelease[]> {
  const [main, descriptions] = sources.readBy('readHcpcsDerived2024');
  if (main === undefined || descriptions === undefined) throw new Error('the July 2024 tables are two');
  return [
    ...sources.readBy('readHcpcsRecords').map((source) => release(source, readHcpcsRecords(source.file))),
    ...(await Promise.all(
      sources.readBy('readHcpcsWorkbook').map(async (source) => release(source, await readHcpcsWorkbook(source.file))),
    )),
    release(main, readHcpcsDerived2024(main.file, descriptions.file)),
    ...sources.readBy('readHcpcsDerived2025').map((source) => release(source, readHcpcsDerived2025(source.file))),
  ];
}

function release({ release: name, effective: from, derived }: Source, rows: readonly HcpcsRow[]): HcpcsRelease {
  const hasFullDates = rows.every((row) => row.actionYear === undefined);
  return { name, from, through: quarterEnd(from), derived, hasFullDates, rows };
}
