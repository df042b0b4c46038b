import type { Pack } from '../pack/pack.js';

/**
 * Facts that many codes share: attributes, severity, exemptions … Each kind of fact is a family of a few different
 * values; the combination of values is a profile, and a code stores the number of its profile.
 */
export class Profiles {
  private readonly ofCode: ArrayLike<number>;
  private readonly table: ArrayLike<number>;
  private readonly families: readonly string[];

  constructor(private readonly pack: Pack) {
    this.ofCode = pack.column('profiles');
    this.table = pack.column('profiles.table');
    this.families = pack.json<string[]>('profiles.families');
  }

  /** The family's value for a code; undefined when the sources say nothing of it. */
  value<T>(index: number, family: string): T | undefined {
    const place = this.families.indexOf(family);
    if (place < 0) return undefined;
    const number = this.table[(this.ofCode[index] ?? 0) * this.families.length + place] ?? 0;
    // Zero: no value.
    return number === 0 ? undefined : this.pack.json<T[]>(`profiles.${family}`)[number - 1];
  }
}
