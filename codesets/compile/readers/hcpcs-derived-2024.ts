/**
 * The July 2024 HCPCS Level II tables, decoded from a public package (derived): one of codes with their dates and coded
 * values, one of long and short descriptions. No modifiers. Dates are ISO days; several prices or types of service are
 * joined by ":", several manual references and cross-references by ", ".
 */
import type { IsoDate } from '../../src/types.js';
import type { HcpcsRow, SourceFile } from '../rows.js';
import { type DateMember, hcpcsRow, type ListMember, readMembers, requireNew, type TextMember } from './hcpcs-row.js';
import { quotedTable, type TableRow, tabSeparated } from './tables.js';
import { isIsoDate, quote, refuse } from './text.js';

const TEXTS = {
  statute: 'statute',
  coverage: 'cov',
  ascGroup: 'asc_grp',
  processingNote: 'proc',
  betos: 'betos',
  action: 'action',
} satisfies Record<Exclude<TextMember, 'shortTitle'>, string>;
/** Column and separator. */
const LISTS = {
  pricing: ['price', ':'],
  coverageManual: ['cim', ', '],
  carriersManual: ['mcm', ', '],
  crossReferences: ['xref', ', '],
  typesOfService: ['tos', ':'],
} satisfies Record<ListMember, [string, string]>;
const DATES = {
  added: 'date_added',
  actionEffective: 'date_action',
  terminated: 'date_term',
} satisfies Record<DateMember, string>;

const CODES = [
  ...['hcpcs_code', 'price', 'multi', 'cov', 'betos', 'tos', 'action', 'cim', 'mcm', 'statute', 'lab', 'xref'],
  ...['asc_grp', 'proc', 'anes', 'date_term', 'date_added', 'date_asc', 'date_action'],
];
const DESCRIPTIONS = ['hcpcs_code', 'hcpcs_desc_type', 'hcpcs_description'];

interface Description {
  Long?: string;
  Short?: string;
}

/**
 * Every code of the main table, terminated ones included, with its descriptions. Passed over: the columns that
 * `readHcpcsRecords` passes over. Refused: a code that comes twice, one without long description, a description of no
 * code or a second one of the same type, and what `readHcpcsRecords` refuses.
 */
export function readHcpcsDerived2024(main: SourceFile, descriptions: SourceFile): HcpcsRow[] {
  const described = readDescriptions(descriptions);
  const seen = new Set<string>();
  const rows = tabSeparated(main, 'ascii', CODES).map((row) => {
    requireNew(main, row.line, seen, row.fields[0] ?? '');
    return rowOf(main, row, described);
  });
  const orphan = [...described.keys()].find((code) => !seen.has(code));
  if (orphan !== undefined) refuse(descriptions, 0, `a description of ${orphan}, which is not in ${main.name}`);
  return rows;
}

function readDescriptions(file: SourceFile): Map<string, Description> {
  const described = new Map<string, Description>();
  for (const { line, fields } of quotedTable(file, { delimiter: '\t', encoding: 'ascii', header: DESCRIPTIONS })) {
    const [code = '', kind = '', text = ''] = fields;
    if (kind !== 'Long' && kind !== 'Short') refuse(file, line, `the type is ${quote(kind)}, expected Long or Short`);
    const description = described.get(code) ?? {};
    if (description[kind] !== undefined) refuse(file, line, `a second ${kind} description of ${code}`);
    description[kind] = text;
    described.set(code, description);
  }
  return described;
}

function rowOf(file: SourceFile, { line, fields }: TableRow, described: ReadonlyMap<string, Description>): HcpcsRow {
  const field = (name: string): string => fields[CODES.indexOf(name)] ?? '';
  const day = (name: string): IsoDate | undefined => {
    const text = field(name);
    if (text !== '' && !isIsoDate(text)) refuse(file, line, `${name} is ${quote(text)}, expected a day YYYY-MM-DD`);
    return text === '' ? undefined : text;
  };
  const code = field('hcpcs_code');
  const description = described.get(code);
  return hcpcsRow(file, line, {
    code,
    modifier: false,
    title: description?.Long ?? '',
    shortTitle: description?.Short,
    ...readMembers(TEXTS, field),
    ...readMembers(LISTS, ([name, separator]) =>
      field(name)
        .split(separator)
        .filter((text) => text !== ''),
    ),
    ...readMembers(DATES, day),
  });
}
