import { OPEN_DAY } from '../../src/dates.js';
import { PERIOD_STATES } from '../../src/store/period-table.js';
import { requiredDay } from '../days.js';
import type { CodeHistory, Period } from '../history.js';
import type { PackWriter } from './writer.js';

/** Writes the codes and periods of a system in tabular order; read with `CodeColumn` and `PeriodTable`. */
export function writeCodes(writer: PackWriter, histories: readonly CodeHistory[]): void {
  const codes = histories.map((history) => history.code);
  const width = Math.max(...codes.map((code) => code.length));
  const bytes = Buffer.alloc(codes.length * width);
  for (const [index, code] of codes.entries()) bytes.write(code, index * width, 'ascii');
  writer.numbers('codes', bytes);
  writer.numbers('codes.runs', Uint32Array.from(sortedRuns(codes)));
  writer.numbers('codes.width', Uint8Array.of(width));
  writePeriods(writer, histories);
}

/** The titles that go with the periods written by `writeCodes`, in the same order. */
export function titlesOf(histories: readonly CodeHistory[]): string[] {
  return histories.flatMap((history) => history.periods.map((period) => period.title));
}

/** The newest title of each code: what the word index knows of it. */
export function newestTitles(histories: readonly CodeHistory[]): string[] {
  return histories.map((history) => history.periods.at(-1)?.title ?? '');
}

/** Pairs (first index, position in sorted order) of the longest stretches that tabular and sorted order share. */
export function sortedRuns(codes: readonly string[]): number[] {
  const sorted = [...codes.keys()].sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1));
  const runs: number[] = [];
  for (const [position, index] of sorted.entries()) {
    if (position === 0 || index !== (sorted[position - 1] ?? 0) + 1) runs.push(index, position);
  }
  return runs;
}

function writePeriods(writer: PackWriter, histories: readonly CodeHistory[]): void {
  const spans = new Map<string, number>();
  const table: number[] = [];
  const column: number[] = [];
  for (const period of histories.flatMap((history) => history.periods)) {
    const span = spanOf(period);
    const key = span.join();
    if (!spans.has(key)) {
      spans.set(key, spans.size);
      table.push(...span);
    }
    column.push(spans.get(key) ?? 0);
  }
  writer.ragged(
    'periods',
    histories.map((history) => history.periods.length),
  );
  writer.column('periods', column);
  writer.numbers('spans', Uint16Array.from(table));
}

function spanOf(period: Period): number[] {
  const through = period.through === undefined ? OPEN_DAY : requiredDay(period.through);
  return [requiredDay(period.from), through, PERIOD_STATES.indexOf(period.state)];
}
