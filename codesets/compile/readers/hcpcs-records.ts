/**
 * The HCPCS Level II contractor files of 2017 to January 2020: fixed records of 320 columns (CMS, "HCPCS Contractor
 * Record" layout). Record 3 or 7 opens a procedure or a modifier and carries its details in columns 92-293; records 4
 * and 8 continue its long description. Bytes are Windows-1252, in the disclaimer only.
 */
import type { HcpcsRow, SourceFile } from '../rows.js';
import {
  type DateMember,
  hcpcsRow,
  type ListMember,
  optionalDate,
  readMembers,
  requireNew,
  slices,
  type TextMember,
} from './hcpcs-row.js';
import { columns, linesOf, quote, refuse } from './text.js';

/** First and last column; for lists, also the width of one item. */
const TEXTS = {
  shortTitle: [92, 119],
  statute: [171, 180],
  coverage: [230, 230],
  ascGroup: [231, 232],
  processingNote: [253, 256],
  betos: [257, 259],
  action: [293, 293],
} satisfies Record<TextMember, [number, number]>;
const LISTS = {
  pricing: [120, 127, 2],
  coverageManual: [129, 146, 6],
  carriersManual: [147, 170, 8],
  crossReferences: [205, 229, 5],
  typesOfService: [261, 265, 1],
} satisfies Record<ListMember, [number, number, number]>;
const DATES = {
  added: [269, 276],
  actionEffective: [277, 284],
  terminated: [285, 292],
} satisfies Record<DateMember, [number, number]>;

const WIDTH = 320;
const LAST_DETAIL = 293;
/** Columns 1-5 code (modifiers behind three blanks), 6-10 sequence in hundreds, 11 record identification. */
const RECORD = /^([0-9A-Z]{5}| {3}[0-9A-Z]{2})(\d{3}00)([3478])/;

interface HcpcsRecord {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  readonly sequence: number;
  readonly first: boolean;
  readonly modifier: boolean;
}

/**
 * Every code and modifier, terminated ones included, its description slices joined by a space. Passed over: the
 * disclaimer before the first record; columns that no feature uses or that are blank throughout (128 multiple pricing,
 * 181-204 laboratory certification, 233-252 ASC date and outpatient group, 266-268 anesthesia units). Refused: any other
 * line that is no record, a continuation out of order, a code that comes twice, a value that the layout does not define.
 */
export function readHcpcsRecords(file: SourceFile): HcpcsRow[] {
  const lines = linesOf(file, 'windows-1252');
  const start = lines.findIndex((line) => RECORD.test(line));
  if (start === -1) refuse(file, 0, 'no HCPCS record: expected code, sequence and record id in columns 1-11');
  const seen = new Set<string>();
  const groups: { readonly head: HcpcsRecord; readonly records: HcpcsRecord[] }[] = [];
  for (const [index, text] of lines.slice(start).entries()) {
    const record = recordOf(file, start + index + 1, text);
    if (record.first) {
      requireNew(file, record.line, seen, record.code);
      groups.push({ head: record, records: [record] });
    } else {
      requireContinuation(file, record, groups.at(-1)?.records.at(-1));
      groups.at(-1)?.records.push(record);
    }
  }
  return groups.map(({ head, records }) => rowOf(file, head, records));
}

function recordOf(file: SourceFile, line: number, text: string): HcpcsRecord {
  const match = RECORD.exec(text);
  if (match === null) refuse(file, line, `no HCPCS record: columns 1-11 are ${quote(columns(text, 1, 11))}`);
  if (text.length > WIDTH) refuse(file, line, `${text.length} columns, expected at most ${WIDTH}`);
  const [, code = '', sequence, id = ''] = match;
  const first = id === '3' || id === '7';
  if (first && sequence !== '00100')
    refuse(file, line, `${code.trim()} begins with sequence ${sequence}, expected 00100`);
  if (first && text.length < LAST_DETAIL) {
    refuse(file, line, `${text.length} columns, expected at least ${LAST_DETAIL} in the first record of a code`);
  }
  return { line, text, code: code.trim(), sequence: Number(sequence), first, modifier: id === '7' || id === '8' };
}

function requireContinuation(file: SourceFile, record: HcpcsRecord, before: HcpcsRecord | undefined): void {
  if (before?.code !== record.code || before.modifier !== record.modifier) {
    refuse(file, record.line, `a continuation of ${record.code} after ${before?.code ?? 'no record'}`);
  }
  if (record.sequence !== before.sequence + 100) {
    refuse(file, record.line, `sequence ${record.sequence} of ${record.code} after ${before.sequence}`);
  }
  const details = record.text.slice(91).trim();
  if (details !== '') refuse(file, record.line, `a continuation has details in columns 92-320: ${quote(details)}`);
}

function rowOf(file: SourceFile, { line, text, code, modifier }: HcpcsRecord, records: HcpcsRecord[]): HcpcsRow {
  return hcpcsRow(file, line, {
    code,
    modifier,
    title: records.map((record) => columns(record.text, 12, 91)).join(' '),
    ...readMembers(TEXTS, ([first, last]) => columns(text, first, last).trim()),
    ...readMembers(LISTS, ([first, last, width]) => slices(columns(text, first, last), width)),
    ...readMembers(DATES, ([first, last]) =>
      optionalDate(file, line, `the day in columns ${first}-${last}`, columns(text, first, last).trim()),
    ),
  });
}
