import { dayOf, isoOf } from '../dates.js';
import type { PackEntry } from '../manifest.js';
import type { Coverage, IsoDate, Release, UnknownReason } from '../types.js';

interface DatedRelease {
  readonly from: number;
  readonly through: number;
  readonly release: Release;
}

/** For which days a system can answer. */
export class SystemCoverage {
  readonly coverage: Coverage;
  private readonly releases: readonly DatedRelease[];

  constructor(entry: PackEntry) {
    const releases = entry.releases.map((release): Release => ({ system: entry.system, ...release }));
    this.releases = releases.map((release) => ({
      from: dayOf(release.from) ?? 0,
      through: dayOf(release.through) ?? 0,
      release,
    }));
    const from = releases[0]?.from ?? '';
    this.coverage = { system: entry.system, from, through: releases.at(-1)?.through ?? '', releases };
  }

  releaseOn(date: IsoDate): Release | undefined {
    const day = dayOf(date);
    return day === undefined ? undefined : this.releases.find((known) => holds(known, day))?.release;
  }

  /** Why nothing is certain on the day; undefined when a release covers it. */
  gapAt(day: number | undefined): UnknownReason | undefined {
    if (day === undefined || !this.spans(day)) return 'outside-releases';
    return this.releases.some((known) => holds(known, day)) ? undefined : 'between-releases';
  }

  /** The date itself when a release covers it, else the nearest day that one does; of two as near, the earlier. */
  nearestCovered(date: IsoDate): IsoDate | undefined {
    const day = dayOf(date);
    if (day === undefined) return undefined;
    let nearest: number | undefined;
    for (const { from, through } of this.releases) {
      const candidate = Math.min(Math.max(day, from), through);
      if (nearest === undefined || Math.abs(candidate - day) < Math.abs(nearest - day)) nearest = candidate;
    }
    return nearest === undefined ? undefined : isoOf(nearest);
  }

  private spans(day: number): boolean {
    const first = this.releases[0];
    const last = this.releases.at(-1);
    return first !== undefined && last !== undefined && day >= first.from && day <= last.through;
  }
}

function holds(release: DatedRelease, day: number): boolean {
  return day >= release.from && day <= release.through;
}
