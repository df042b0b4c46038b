/** The HCPCS Level II file of October 2020 (anweb.xlsx): the columns of the contractor record, one code in a row. */
import type { HcpcsRow, SourceFile } from '../rows.js';
import {
  type DateMember,
  hcpcsRow,
  type ListMember,
  optionalDate,
  readMembers,
  requireNew,
  type TextMember,
} from './hcpcs-row.js';
import { collapse, quote, refuse } from './text.js';
import { cellText, requireColumns, sheetRows } from './workbook.js';

const TEXTS = {
  shortTitle: 'SHORT DESCRIPTION',
  statute: 'STATUTE',
  coverage: 'COV',
  ascGroup: 'ASC_GRP',
  processingNote: 'PROCNOTE',
  betos: 'BETOS',
  action: 'ACTION CD',
} satisfies Record<TextMember, string>;
const LISTS = {
  pricing: numbered('PRICE', 4),
  coverageManual: numbered('CIM', 3),
  carriersManual: numbered('MCM', 3),
  crossReferences: numbered('XREF', 5),
  typesOfService: numbered('TOS', 5),
} satisfies Record<ListMember, readonly string[]>;
const DATES = { added: 'ADD DT', actionEffective: 'ACT EFF DT', terminated: 'TERM DT' } satisfies Record<
  DateMember,
  string
>;

const HEADER = [
  ...['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', ...LISTS.pricing, 'MULT_PI'],
  ...[...LISTS.coverageManual, ...LISTS.carriersManual, 'STATUTE', ...numbered('LABCERT', 8), ...LISTS.crossReferences],
  ...['COV', 'ASC_GRP', 'ASC_DT', 'OPPS', 'OPPS_PI', 'OPPS_DT', 'PROCNOTE', 'BETOS', ...LISTS.typesOfService],
  ...['ANEST_BU', 'ADD DT', 'ACT EFF DT', 'TERM DT', 'ACTION CD'],
];

/** One spreadsheet row; cells by column name. */
interface SheetRow {
  readonly line: number;
  readonly cell: (name: string) => string;
}

/**
 * Every code and modifier, terminated ones included; a row of record 4 continues the description of the row before it
 * (G0503). Passed over: the note before the header, blank rows at the end, the columns that `readHcpcsRecords` passes
 * over. Refused: other columns, a continuation of another code, a code that comes twice, and what that reader refuses.
 */
export async function readHcpcsWorkbook(file: SourceFile): Promise<HcpcsRow[]> {
  const rows = await sheetRows(file);
  const header = rows.findIndex((row) => cellText(row[0]) === 'HCPC');
  if (header === -1) refuse(file, 0, 'no header row that begins with "HCPC"');
  requireColumns(file, header + 1, rows[header] ?? [], HEADER);
  const seen = new Set<string>();
  const found: HcpcsRow[] = [];
  for (const [index, cells] of rows.slice(header + 1).entries()) {
    const row: SheetRow = { line: header + index + 2, cell: (name) => cellText(cells[HEADER.indexOf(name)]) };
    if (row.cell('RECID') === '4' || row.cell('RECID') === '8') found.push(continued(file, row, found.pop()));
    else {
      requireNew(file, row.line, seen, row.cell('HCPC'));
      found.push(rowOf(file, row));
    }
  }
  return found;
}

function continued(file: SourceFile, { line, cell }: SheetRow, before: HcpcsRow | undefined): HcpcsRow {
  if (before === undefined || before.code !== cell('HCPC') || before.modifier !== (cell('RECID') === '8')) {
    refuse(file, line, `a continuation of ${cell('HCPC')} after ${before?.code ?? 'no row'}`);
  }
  return { ...before, title: collapse(`${before.title} ${cell('LONG DESCRIPTION')}`) };
}

function rowOf(file: SourceFile, { line, cell }: SheetRow): HcpcsRow {
  const id = cell('RECID');
  if (id !== '3' && id !== '7') refuse(file, line, `RECID is ${quote(id)}, expected 3, 4, 7 or 8`);
  return hcpcsRow(file, line, {
    code: cell('HCPC'),
    modifier: id === '7',
    title: cell('LONG DESCRIPTION'),
    ...readMembers(TEXTS, cell),
    ...readMembers(LISTS, (names) => names.map(cell).filter((text) => text !== '')),
    ...readMembers(DATES, (name) => optionalDate(file, line, name, cell(name))),
  });
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index + 1}`);
}
