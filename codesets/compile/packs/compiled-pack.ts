import type { ReleaseEntry, SourceEntry } from '../../src/manifest.js';
import type { IsoDate, SystemId } from '../../src/types.js';
import { dayBefore } from '../days.js';

/** A pack and what the manifest says of it. */
export interface CompiledPack {
  readonly system: SystemId;
  readonly bytes: Uint8Array;
  readonly releases: readonly ReleaseEntry[];
  readonly sources: readonly SourceEntry[];
  /** Texts for people to be kept beside the pack, by file name. */
  readonly reports?: readonly (readonly [name: string, text: string])[];
}

/** A release by its first day: it ends when the next one begins. */
export type ReleaseStart = Omit<ReleaseEntry, 'through'>;

/** Releases that follow one another without a gap; the last one ends on `through`. */
export function consecutive(starts: readonly ReleaseStart[], through: IsoDate): ReleaseEntry[] {
  return starts.map(({ name, from, publisher, derived }, index) => {
    const next = starts[index + 1]?.from;
    return { name, from, through: next === undefined ? through : dayBefore(next), publisher, derived };
  });
}
