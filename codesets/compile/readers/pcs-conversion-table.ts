/**
 * The CMS conversion table of ICD-10-PCS: tab-separated, fields in double quotes where they hold commas. The header
 * names eight columns; rows of new codes carry seven, without the comment. The effective year is a calendar year and the
 * last column its month and day (`10.01`), so `2022` with `04.01` is 2022-04-01.
 */
import type { IsoDate } from '../../src/types.js';
import type { ConversionRow, SourceFile } from '../rows.js';
import { quotedTable, type TableRow } from './tables.js';
import { isIsoDate, quote, refuse } from './text.js';

/** Names of the columns. */
export const PCS_CONVERSION_HEADER = [
  'Current code(s) assignment',
  'Code title',
  'Effective year',
  'Previous code(s) assignment',
  'Predecessor code title',
  'Change type',
  'Comment',
  'Effective month/day [MM.DD]',
];
const CHANGES = { New: 'new', Revised: 'revised', Deleted: 'deleted' } as const;
const NONE = 'NoPCS';

/**
 * Every conversion of the table. Passed over: the header, and deletions without an equivalent (`NoPCS` as the current
 * code), which convert to nothing; the day a code ends is in the MCE tables. Titles and comments are not read: official
 * titles come from the order files.
 */
export function readPcsConversionTable(file: SourceFile): ConversionRow[] {
  return quotedTable(file, { delimiter: '\t', encoding: 'ascii', header: PCS_CONVERSION_HEADER, lengths: [7] }).flatMap(
    (row) => conversionRow(file, row) ?? [],
  );
}

function conversionRow(file: SourceFile, { line, fields }: TableRow): ConversionRow | undefined {
  const [current = '', , year = '', before = '', , type = ''] = fields;
  const change = Object.hasOwn(CHANGES, type) ? CHANGES[type as keyof typeof CHANGES] : undefined;
  if (change === undefined) refuse(file, line, `the change type is ${quote(type)}, expected New, Revised or Deleted`);
  for (const code of [current, before]) {
    if (!/^[0-9A-HJ-NP-Z]{7}$/.test(code) && code !== NONE) {
      refuse(file, line, `${quote(code)} is no ICD-10-PCS code, and not ${NONE}`);
    }
  }
  const effective = effectiveDay(file, line, year, fields.at(-1) ?? '');
  if (current !== NONE) return { code: current, effective, previous: before === NONE ? [] : [before], change };
  if (change !== 'deleted') refuse(file, line, `the current code is ${NONE}, which only a deletion may have`);
  return undefined;
}

function effectiveDay(file: SourceFile, line: number, year: string, monthDay: string): IsoDate {
  const day = `${year}-${monthDay.replace('.', '-')}`;
  if (!isIsoDate(day)) refuse(file, line, `effective ${quote(year)} ${quote(monthDay)}, expected a year and MM.DD`);
  return day;
}
