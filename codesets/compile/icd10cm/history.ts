import type { IsoDate } from '../../src/types.js';
import { dayBefore, FOREVER } from '../days.js';
import type { CodeHistory, OrderRelease, Period } from '../history.js';
import { type Interval, intersect, joinPeriods, span, subtract } from '../periods.js';
import type { AttributeRow, OrderRow } from '../rows.js';
import { mergeTabularOrder } from '../tabular-order.js';
import { validIntervals } from '../validity.js';

type Release = OrderRelease<OrderRow>;

/** A code's row in each release that has it, oldest first. */
interface Appearance {
  readonly release: Release;
  readonly row: OrderRow;
}

/**
 * Merges the order files with the validity table. The table (CMS's Medicare Code Editor data) has the exact days on
 * which a code may be reported: U07.1 began on 2020-04-01, months before an order file had it. The order files
 * have headers and titles, each from the first day of its release.
 *
 * Throws when one of the two has a code that the other knows nothing of, for then one of them was misread.
 */
export function icd10cmHistories(
  releasesOldestFirst: readonly Release[],
  validity: readonly AttributeRow[],
): CodeHistory[] {
  const appearances = appearancesOf(releasesOldestFirst);
  const intervals = validIntervals(validity);
  const order = mergeTabularOrder(releasesOldestFirst.map((release) => release.rows.map((row) => row.code)));
  for (const code of intervals.keys()) {
    if (!appearances.has(code)) throw new Error(`${code} has validity dates and is in no order file`);
  }
  const beginnings = firstDays(intervals);
  return order.map((code) => {
    const valid = intervals.get(code) ?? [];
    const seen = appearances.get(code) ?? [];
    const before = releasesOldestFirst[releasesOldestFirst.findIndex(({ from }) => from === seen[0]?.release.from) - 1];
    const periods = withBeginning(periodsOf(seen, valid), beginnings.get(code), before?.from);
    if (periods.length === 0) throw new Error(`${code} is valid in an order file and has no validity dates`);
    return { code, periods };
  });
}

/** For every beginning of a code, the first day on which a code with it could be reported. */
function firstDays(intervals: ReadonlyMap<string, readonly Interval[]>): Map<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const [code, [interval]] of intervals) {
    if (interval === undefined) continue;
    for (let length = CATEGORY_LENGTH; length <= code.length; length++) {
      const beginning = code.slice(0, length);
      if (interval.from < (first.get(beginning) ?? FOREVER)) first.set(beginning, interval.from);
    }
  }
  return first;
}

const CATEGORY_LENGTH = 3;

/**
 * A header begins with the first code below it, where that began after the release before was made: U07 on 2020-04-01,
 * with U07.1, before an order file had either. Where that release has the code and not the header, it has none.
 */
function withBeginning(
  periods: readonly Period[],
  beginning: IsoDate | undefined,
  releaseBefore: IsoDate | undefined,
): readonly Period[] {
  const [first, ...rest] = periods;
  if (first?.state !== 'header' || beginning === undefined || releaseBefore === undefined) return periods;
  if (beginning >= first.from || beginning <= releaseBefore) return periods;
  return [{ ...first, from: beginning }, ...rest];
}

function appearancesOf(releases: readonly Release[]): Map<string, Appearance[]> {
  const byCode = new Map<string, Appearance[]>();
  for (const release of releases) {
    for (const row of release.rows) {
      const known = byCode.get(row.code);
      if (known === undefined) byCode.set(row.code, [{ release, row }]);
      else known.push({ release, row });
    }
  }
  return byCode;
}

function periodsOf(appearances: readonly Appearance[], valid: readonly Interval[]): Period[] {
  const headers = appearances
    .filter(({ row }) => !row.valid)
    .flatMap(({ release, row }) =>
      subtract(span(release.from, release.through), valid).map((part) => period(part, 'header', row.title)),
    );
  const reportable = valid.flatMap((interval) =>
    titledParts(appearances, interval).map(({ part, title }) => period(part, 'valid', title)),
  );
  return joinPeriods([...headers, ...reportable]);
}

/** Cuts an interval where a release brings another title. Days before the first release that has the code take its title. */
function titledParts(appearances: readonly Appearance[], interval: Interval): { part: Interval; title: string }[] {
  const changes = appearances.filter(({ row }, index) => row.title !== appearances[index - 1]?.row.title);
  return changes.flatMap(({ release, row }, index) => {
    const from = index === 0 ? BEFORE_ALL : release.from;
    const next = changes[index + 1]?.release.from;
    const part = intersect(interval, span(from, next === undefined ? undefined : dayBefore(next)));
    return part === undefined ? [] : [{ part, title: row.title }];
  });
}

const BEFORE_ALL = '1900-01-01';

function period(interval: Interval, state: 'header' | 'valid', title: string): Period {
  return { ...interval, state, title };
}
