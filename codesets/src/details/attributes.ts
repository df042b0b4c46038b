import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { IsoDate } from '../types.js';

/** Attributes of the Medicare Code Editor on a stretch of days, both ends inclusive. */
export type DatedAttributes = readonly [from: number, through: number, attributes: readonly string[]];

/** True when the code carries the attribute on the date; undefined when the code editor's table has no such code. */
export function hasAttribute(store: CodeStore, text: string, attribute: string, date: IsoDate): boolean | undefined {
  const day = dayOf(date);
  const index = store.codes.find(compact(text));
  const rows = index < 0 ? undefined : store.profiles.value<readonly DatedAttributes[]>(index, 'attributes');
  if (day === undefined || rows === undefined || store.coverage.gapAt(day) !== undefined) return undefined;
  return attributesOn(rows, day).includes(attribute);
}

/** The attributes in force on a day; empty when the code is not. */
export function attributesOn(rows: readonly DatedAttributes[], day: number): readonly string[] {
  return rows.find(([from, through]) => from <= day && day <= through)?.[2] ?? [];
}
