import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { Placed } from '../../../model/span.js';
import { isoDate, onlyDay } from '../../support/calendar.js';
import type { JsonNode } from '../json/node.js';
import { memberValue, type Tree } from '../json/tree.js';
import type { Reading } from './reading.js';

/** A date, or a moment by its day. The first ten characters are the date. */
const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T)/;
/** FHIR allows a year alone, and a year with its month: no day can be told from them. */
const PARTIAL = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** The day under a key. One that is not of the calendar is reported; words (`unknown`, a template's name) are not. */
export function dayAt(
  tree: Tree,
  node: JsonNode | undefined,
  key: string,
  reading: Reading,
): Placed<IsoDate> | undefined {
  const value = memberValue(node, key);
  const written = value?.kind === 'string' ? tree.placed(value) : undefined;
  if (written === undefined) return undefined;
  const { start } = written.span;
  const day = isoDate(DAY.exec(written.value)?.[0] ?? '');
  if (day !== undefined) return { value: day, span: { start, end: start + day.length } };
  if (PARTIAL.test(written.value) || !/^\d/.test(written.value)) return undefined;
  const meant = onlyDay(written.value);
  const message = DAY.test(written.value)
    ? `${written.value.slice(0, 10)} is not a day of the calendar`
    : `${written.value} is not a date written YYYY-MM-DD`;
  const repair = meant === undefined ? undefined : { title: `Write ${meant}`, text: meant };
  reading.problem('encounter-bad-date', written.span, message, repair);
  return undefined;
}

export interface Period {
  readonly from: Placed<IsoDate> | undefined;
  readonly through: Placed<IsoDate> | undefined;
}

/** A period under a key, or a single day under another one. */
export function periodAt(tree: Tree, node: JsonNode, periodKey: string, reading: Reading, dayKey?: string): Period {
  const period = memberValue(node, periodKey);
  const day = dayKey === undefined ? undefined : dayAt(tree, node, dayKey, reading);
  return {
    from: day ?? dayAt(tree, period, 'start', reading),
    through: dayAt(tree, period, 'end', reading),
  };
}
