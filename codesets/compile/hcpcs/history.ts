import type { IsoDate } from '../../src/types.js';
import { dayAfter, dayBefore } from '../days.js';
import type { CodeHistory, Period } from '../history.js';
import { type Interval, intersect, joinPeriods, span } from '../periods.js';
import { firstDoubtfulDay } from './doubt.js';
import type { HcpcsRecord, HcpcsRelease } from './release.js';

/**
 * Periods of codes or modifiers. A code is in force from the day it was added until its termination date, as the newest
 * file with full dates has them; titles change with the action that brought them.
 */
export function hcpcsHistories(
  records: ReadonlyMap<string, readonly HcpcsRecord[]>,
  newest: HcpcsRelease,
): CodeHistory[] {
  return [...records].map(([code, ofCode]) => ({ code, periods: periodsOf(ofCode, newest) }));
}

function periodsOf(records: readonly HcpcsRecord[], newest: HcpcsRelease): Period[] {
  const doubt = doubtFrom(records, newest);
  const titles = titleParts(records);
  const periods = stints(records).flatMap((stint) =>
    titles.flatMap(({ part, title }) => {
      const titled = intersect(stint, part);
      return titled === undefined ? [] : certainAndUnsure(titled, doubt, title);
    }),
  );
  return joinPeriods(periods);
}

/** Stretches in which a code was in force. A code that came back after it had ended (J1440) has several. */
function stints(records: readonly HcpcsRecord[]): Interval[] {
  const dated = records.filter((record) => record.release.hasFullDates).at(-1) ?? records.at(-1);
  if (dated === undefined) return [];
  const found = [span(firstDay(dated), dated.row.terminated)];
  for (const record of [...records].reverse()) {
    const { terminated } = record.row;
    const earliest = found[0]?.from ?? '';
    if (terminated !== undefined && terminated < earliest) found.unshift(span(firstDay(record), terminated));
  }
  return found;
}

/** Some modifiers of old files have no date added; they are older than the action that is given. */
function firstDay({ row, release }: HcpcsRecord): IsoDate {
  return row.added ?? row.actionEffective ?? release.from;
}

function doubtFrom(records: readonly HcpcsRecord[], newest: HcpcsRelease): IsoDate | undefined {
  const last = records.at(-1);
  if (last === undefined) return undefined;
  // No longer in the newest file, and no file says when it ended.
  if (last.release !== newest && last.row.terminated === undefined) return dayAfter(last.release.through);
  return firstDoubtfulDay(records);
}

function certainAndUnsure(held: Interval, doubt: IsoDate | undefined, title: string): Period[] {
  const certain = doubt === undefined ? held : intersect(held, { from: '1900-01-01', through: dayBefore(doubt) });
  const unsure = doubt === undefined ? undefined : intersect(held, { from: doubt });
  return [
    ...(certain === undefined ? [] : [{ ...certain, state: 'valid' as const, title }]),
    ...(unsure === undefined ? [] : [{ ...unsure, state: 'unsure' as const, title }]),
  ];
}

/** The title of each release from the day on which it came in. A code that ended keeps the title that it had then. */
function titleParts(records: readonly HcpcsRecord[]): { part: Interval; title: string }[] {
  const changes: { from: IsoDate; title: string }[] = [];
  for (const [index, record] of records.entries()) {
    const before = records[index - 1];
    if (changes.at(-1)?.title === record.row.title) continue;
    changes.push({ from: changedOn(record, before), title: record.row.title });
  }
  return changes.map(({ from, title }, index) => {
    const next = changes[index + 1]?.from;
    return { part: span(index === 0 ? '1900-01-01' : from, next === undefined ? undefined : dayBefore(next)), title };
  });
}

function changedOn(record: HcpcsRecord, before: HcpcsRecord | undefined): IsoDate {
  const { actionEffective } = record.row;
  const known = before?.release.from ?? '';
  if (actionEffective !== undefined && actionEffective > known && actionEffective <= record.release.from)
    return actionEffective;
  return record.release.from;
}
