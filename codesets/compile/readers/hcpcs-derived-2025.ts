/**
 * The October 2025 HCPCS Level II file as a CSV that was cut from CMS's fixed records at wrong columns (derived). Each
 * column is a stretch of the record with the blanks at its ends removed:
 *
 *   Code 1-11 · Description1 12-90 · Description2 91-180 · Type 181-204 · Unknown1 205-229 · Unknown2 230-240 ·
 *   Unknown3 253-259 · Unknown4 261-280
 *
 * So the 80th character of a long-description slice (column 91) stands at the head of Description2, before the short
 * description (92-119) and the fields after it. Lost: the month and day of the action, the action code, the termination
 * date. A code that is no longer in force therefore looks like any other.
 */
import type { HcpcsRow, SourceFile } from '../rows.js';
import { hcpcsRow, requireNew, slices } from './hcpcs-row.js';
import { quotedTable, type TableRow } from './tables.js';
import { isoDate, quote, refuse } from './text.js';

const HEADER = ['Code', 'Description1', 'Description2', 'Type', 'Unknown1', 'Unknown2', 'Unknown3', 'Unknown4'];

interface CsvRecord {
  readonly line: number;
  readonly code: string;
  readonly sequence: number;
  readonly first: boolean;
  readonly modifier: boolean;
  readonly fields: readonly string[];
}

/**
 * Every code and modifier with what can be told for certain. Passed over: laboratory certification (`Type`), ASC date,
 * anesthesia units. Refused: a row that does not fit the cuts above, a continuation out of order, a code that comes twice.
 */
export function readHcpcsDerived2025(file: SourceFile): HcpcsRow[] {
  const seen = new Set<string>();
  const groups: { readonly head: CsvRecord; readonly records: CsvRecord[] }[] = [];
  for (const row of quotedTable(file, { delimiter: ',', encoding: 'ascii', header: HEADER })) {
    const record = recordOf(file, row);
    if (record.first) {
      requireNew(file, record.line, seen, record.code);
      groups.push({ head: record, records: [] });
    } else {
      const group = groups.at(-1);
      requireContinuation(file, record, group?.records.at(-1) ?? group?.head);
      group?.records.push(record);
    }
  }
  return groups.map(({ head, records }) => rowOf(file, head, records));
}

function recordOf(file: SourceFile, { line, fields }: TableRow): CsvRecord {
  const [, code, sequence, id = ''] = /^([A-Z]\d{4}|[0-9A-Z]{2})(\d{3}00)([3478])$/.exec(fields[0] ?? '') ?? [];
  if (code === undefined)
    refuse(file, line, `Code is ${quote(fields[0] ?? '')}, expected code, sequence and record id`);
  const first = id === '3' || id === '7';
  if (first && sequence !== '00100') refuse(file, line, `${code} begins with sequence ${sequence}, expected 00100`);
  return { line, code, sequence: Number(sequence), first, modifier: id === '7' || id === '8', fields };
}

function requireContinuation(file: SourceFile, record: CsvRecord, before: CsvRecord | undefined): void {
  if (before?.code !== record.code || before.modifier !== record.modifier) {
    refuse(file, record.line, `a continuation of ${record.code} after ${before?.code ?? 'no record'}`);
  }
  if (record.sequence !== before.sequence + 100) {
    refuse(file, record.line, `sequence ${record.sequence} of ${record.code} after ${before.sequence}`);
  }
  const [, , column91 = '', ...details] = record.fields;
  const extra = [column91.slice(1), ...details].filter((text) => text !== '');
  if (extra.length > 0)
    refuse(file, record.line, `a continuation of ${record.code} has details: ${quote(extra.join(' '))}`);
}

function rowOf(file: SourceFile, head: CsvRecord, continuations: readonly CsvRecord[]): HcpcsRow {
  const { line, code, modifier, fields } = head;
  const [, text = '', rest = '', , crossReferences = '', coverage = '', notes = '', service = ''] = fields;
  const column91 = modifier ? modifierColumn91(text, rest) : procedureColumn91(file, head, rest);
  const from92 = rest.slice(column91.length);
  const stretch = (first: number, last: number): string => from92.slice(first - 92, last - 91);
  const more = continuations.map((record) => slice(record.fields[1] ?? '', record.fields[2] ?? ''));
  return hcpcsRow(file, line, {
    code,
    modifier,
    title: [slice(text, column91), ...more].join(' '),
    shortTitle: stretch(92, 119),
    pricing: slices(stretch(120, 127), 2),
    coverageManual: slices(stretch(129, 146), 6),
    carriersManual: slices(stretch(147, 170), 8),
    statute: stretch(171, 180).trim(),
    crossReferences: slices(crossReferences, 5),
    coverage: coverage.slice(0, 1),
    ascGroup: coverage.slice(1, 3),
    ...noteAndBetos(file, line, notes),
    ...serviceAndDates(file, line, service),
  });
}

/** Columns 12-91 from their two parts; the first was 79 columns wide before its blanks were removed. */
function slice(columns12To90: string, column91: string): string {
  return column91 === '' ? columns12To90 : columns12To90.padEnd(79) + column91;
}

/**
 * What column 91 held in the record of a procedure. Its price (two digits, columns 120-121) and its multiple pricing
 * indicator (column 128) are always there, so they tell where the short description began.
 */
function procedureColumn91(file: SourceFile, { line, code }: CsvRecord, rest: string): string {
  const pricedAt = (offset: number): boolean => /^\d\d.{6}[9A-G]/.test(rest.slice(offset));
  if (pricedAt(28) === pricedAt(29)) refuse(file, line, `no price of ${code} where expected in ${quote(rest)}`);
  return pricedAt(28) ? '' : rest.slice(0, 1);
}

/**
 * The same for a modifier, which has no price. Column 91 can only be filled when column 90 or 89 is, and a short
 * description never begins with a small letter or a closing mark, which is how a long one goes on.
 */
function modifierColumn91(text: string, rest: string): string {
  return text.length >= 78 && /^[a-z).,;:]/.test(rest) ? rest.slice(0, 1) : '';
}

/** Columns 253-256 processing note (digits) and 257-259 BETOS (begins with a letter). */
function noteAndBetos(file: SourceFile, line: number, text: string): Pick<HcpcsRow, 'processingNote' | 'betos'> {
  const match = /^(\d{4})?([A-Z]\d[0-9A-Z]?)?$/.exec(text);
  if (match === null) refuse(file, line, `Unknown3 is ${quote(text)}, expected processing note and BETOS`);
  return { processingNote: match[1] ?? '', betos: match[2] ?? '' };
}

/** Columns 261-265 types of service, 266-268 anesthesia units, 269-276 date added, 277-280 year of the action. */
function serviceAndDates(
  file: SourceFile,
  line: number,
  text: string,
): Pick<HcpcsRow, 'typesOfService' | 'added' | 'actionYear'> {
  const match = /^(?:([0-9A-Z ]{5})([ \d]{3}))?(\d{8})(\d{4})$/.exec(text);
  const added = isoDate(match?.[3] ?? '');
  if (match === null || added === undefined) {
    refuse(file, line, `Unknown4 is ${quote(text)}, expected types of service, units, date added, year of the action`);
  }
  return { typesOfService: slices(match[1] ?? '', 1), added, actionYear: Number(match[4]) };
}
