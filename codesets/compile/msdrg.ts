import type { AcquiredCondition, Grouper } from '../src/flags/msdrg.js';
import type { IsoDate } from '../src/types.js';
import { dayBefore, requiredDay } from './days.js';
import type { HospitalAcquiredConditionRow, MsdrgVersionRow } from './rows.js';

/** The tables of the MS-DRG grouper that speak of diagnoses and procedures alike. */
export interface GrouperSources {
  /** Oldest first. */
  readonly versions: readonly MsdrgVersionRow[];
  /** Last day of the newest version. */
  readonly through: IsoDate;
  readonly derived: boolean;
  readonly conditions: readonly HospitalAcquiredConditionRow[];
  /** Titles of the conditions by number. */
  readonly conditionTitles: Readonly<Record<string, string>>;
}

export function grouper({ versions, through, derived, conditionTitles }: GrouperSources): Grouper {
  return {
    versions: versions.map(({ name, effective }, place) => {
      const next = versions[place + 1]?.effective;
      return {
        name,
        from: requiredDay(effective),
        through: requiredDay(next === undefined ? through : dayBefore(next)),
      };
    }),
    derived,
    conditions: conditionTitles,
  };
}

/** Bit i is set when version i is listed. */
export function maskOf(versions: readonly MsdrgVersionRow[], listed: readonly string[]): number {
  return listed.reduce((mask, version) => {
    const place = versions.findIndex((known) => known.version === version);
    if (place < 0) throw new Error(`MS-DRG version ${version} has no dates`);
    return mask | (1 << place);
  }, 0);
}

/** The hospital-acquired conditions that list each code. */
export function acquiredByCode({ versions, conditions }: GrouperSources): Map<string, AcquiredCondition[]> {
  const byCode = new Map<string, AcquiredCondition[]>();
  for (const { code, hac, role, versions: listed } of conditions) {
    const condition = { condition: hac, role, versions: maskOf(versions, listed) };
    byCode.set(code, [...(byCode.get(code) ?? []), condition]);
  }
  return byCode;
}
