import type { IsoDate } from '../src/types.js';
import { dayBefore, FOREVER } from './days.js';
import type { CodeHistory } from './history.js';
import type { CodeRange, ConversionRow } from './rows.js';

/** `from` was reported before, `to` instead of it afterwards. Compact codes. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** True when `from` could no longer be reported: then `to` is what replaced it, not merely a finer choice. */
  readonly ended: boolean;
}

/**
 * The conversions of a publisher's table between the codes of a system in tabular order. Ranges are resolved by that
 * order, to the codes that could be reported until the day before.
 */
export function replacementsOf(histories: readonly CodeHistory[], rows: readonly ConversionRow[]): Replacement[] {
  const places = new Map(histories.map((history, index) => [history.code, index]));
  const isValid = (code: string, day: IsoDate) => validOn(histories[places.get(code) ?? -1], day);
  return rows.flatMap((row) => {
    const inRanges = (row.previousRanges ?? []).flatMap((range) => codesOf(histories, places, range));
    // A range says "one of these": only those that ended by it are told apart from the rest.
    const ended = inRanges.filter((code) => isValid(code, dayBefore(row.effective)) && !isValid(code, row.effective));
    const before = [...row.previous, ...ended];
    return before
      .filter((from) => from !== row.code)
      .map((from) => ({ from, to: row.code, ended: !isValid(from, row.effective) }));
  });
}

function codesOf(
  histories: readonly CodeHistory[],
  places: ReadonlyMap<string, number>,
  { first, last }: CodeRange,
): string[] {
  const start = places.get(first);
  const lastPlace = places.get(last);
  if (start === undefined || lastPlace === undefined) return [];
  let end = lastPlace + 1;
  while (histories[end]?.code.startsWith(last)) end++;
  return histories.slice(start, end).map((history) => history.code);
}

function validOn(history: CodeHistory | undefined, day: IsoDate): boolean {
  return (
    history?.periods.some(
      ({ from, through, state }) => state === 'valid' && from <= day && day <= (through ?? FOREVER),
    ) ?? false
  );
}
