/** What ships with the packs and says of each where it comes from. Read at start; everything else is read when used. */
import type { TableKind } from './tables/edits.js';
import type { IsoDate, SystemId } from './types.js';

export interface Manifest {
  /** Version of the manifest itself. */
  readonly format: 1;
  readonly packs: readonly PackEntry[];
  /** Tables of edits: only among what the user imported, never shipped. */
  readonly tables?: readonly TableEntry[];
}

/** An imported table of edits or indicators. */
export interface TableEntry {
  readonly kind: TableKind;
  /** What findings call it: `NCCI PTP practitioner, 2024-07-01`. */
  readonly name: string;
  /** Name of the pack beside the manifest. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** First and last day on which the table can answer. */
  readonly from: IsoDate;
  readonly through: IsoDate;
  /** Number of rows. */
  readonly rows: number;
  readonly sources: readonly SourceEntry[];
}

export interface PackEntry {
  readonly system: SystemId;
  /** Name of the pack beside the manifest. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Oldest first. Between two of them there may be days that none covers. */
  readonly releases: readonly ReleaseEntry[];
  readonly sources: readonly SourceEntry[];
}

export interface ReleaseEntry {
  readonly name: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly publisher: string;
  /** True when what the pack knows of the release is not from the publisher's own file. */
  readonly derived: boolean;
}

/** A file the pack was compiled from. */
export interface SourceEntry {
  /** Path inside the folder of releases, e.g. `icd10cm/2025-10-01/icd10cm-order-2026.txt.gz`. */
  readonly file: string;
  readonly publisher: string;
  readonly release: string;
  /** First day of the release; absent for undated lists. */
  readonly effective?: IsoDate;
  /** Of the uncompressed bytes. */
  readonly sha256: string;
  readonly derived: boolean;
  readonly licence: string;
}

/** Throws `SyntaxError` on text that is not JSON and `TypeError` on a manifest of another format. */
export function parseManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1 || !Array.isArray(manifest.packs)) throw new TypeError('not a manifest of format 1');
  return manifest;
}
