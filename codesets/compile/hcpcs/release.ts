import type { IsoDate } from '../../src/types.js';
import type { HcpcsRow } from '../rows.js';

/** A quarterly HCPCS Level II file. */
export interface HcpcsRelease {
  /** The publisher's name: `October 2020`. */
  readonly name: string;
  /** First and last day of its quarter. */
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly derived: boolean;
  /** False for the file whose actions have lost everything but their year. */
  readonly hasFullDates: boolean;
  readonly rows: readonly HcpcsRow[];
}

/** What each release says of one code or modifier, oldest release first. */
export interface HcpcsRecord {
  readonly release: HcpcsRelease;
  readonly row: HcpcsRow;
}

/** Records by code, codes in the order of their characters. */
export function recordsByCode(
  releasesOldestFirst: readonly HcpcsRelease[],
  modifiers: boolean,
): Map<string, HcpcsRecord[]> {
  const byCode = new Map<string, HcpcsRecord[]>();
  for (const release of releasesOldestFirst) {
    for (const row of release.rows) {
      if (row.modifier !== modifiers) continue;
      const known = byCode.get(row.code);
      if (known === undefined) byCode.set(row.code, [{ release, row }]);
      else known.push({ release, row });
    }
  }
  return new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
}
