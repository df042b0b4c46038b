/** The tables of CMS's Medicare Code Editor (MCE), written out of its data file: dated attributes, ages, discharge status. */
import type { IsoDate } from '../../src/types.js';
import type { AgeGroupRow, AttributeRow, DischargeStatusRow, SourceFile } from '../rows.js';
import { tabSeparated } from './tables.js';
import { quote, refuse, requireDate } from './text.js';

interface Period {
  readonly from: IsoDate;
  readonly through?: IsoDate;
}

/**
 * Every dated row of an attribute table (ICD-10-CM or ICD-10-PCS), in the table's order. A code has one row for each
 * stretch in which its attributes stayed the same. Refuses periods of a code that overlap or are not in order.
 */
export function readAttributes(file: SourceFile): AttributeRow[] {
  let before: AttributeRow | undefined;
  return tabSeparated(file, 'ascii', ['code', 'effective', 'ended', 'attributes']).map(({ line, fields }) => {
    const [code = '', effective = '', ended = '', names = ''] = fields;
    if (!/^[0-9A-Z]{3,7}$/.test(code)) refuse(file, line, `the code is ${quote(code)}, expected 3 to 7 characters`);
    const attributes = names === '' ? [] : names.split('|');
    const odd = attributes.find((name) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name));
    if (odd !== undefined) refuse(file, line, `${quote(odd)} is no attribute name`);
    const row: AttributeRow = { code, ...period(file, line, effective, ended), attributes };
    refuseOverlap(file, line, before, row);
    before = row;
    return row;
  });
}

function refuseOverlap(file: SourceFile, line: number, before: AttributeRow | undefined, row: AttributeRow): void {
  if (before === undefined || before.code < row.code) return;
  if (before.code > row.code) refuse(file, line, `code ${row.code} after ${before.code}, expected sorted codes`);
  if (before.through === undefined || before.through >= row.from) {
    refuse(
      file,
      line,
      `${row.code} from ${row.from} overlaps its period before, ${before.from} to ${before.through ?? 'open'}`,
    );
  }
}

/** The age groups of the age-conflict edit, with the dates of each definition. */
export function readAgeGroups(file: SourceFile): AgeGroupRow[] {
  const header = ['group', 'age_from_years', 'age_through_years', 'effective', 'ended'];
  return tabSeparated(file, 'ascii', header).map(({ line, fields }) => {
    const [group = '', first = '', last = '', effective = '', ended = ''] = fields;
    if (!/^(Adult|Maternity|Newborn|Pediatric)$/.test(group)) refuse(file, line, `${quote(group)} is no MCE age group`);
    if (!/^\d{1,3}$/.test(first) || !/^\d{1,3}$/.test(last) || Number(first) > Number(last)) {
      refuse(file, line, `ages ${quote(first)} to ${quote(last)}, expected years, the first not above the last`);
    }
    const ages = { fromYears: Number(first), throughYears: Number(last) };
    return { group: group.toLowerCase(), ...ages, ...period(file, line, effective, ended) };
  });
}

/** The discharge statuses that the MCE accepts; a code may have several periods. The table drops leading zeros. */
export function readDischargeStatusDates(file: SourceFile): DischargeStatusRow[] {
  return tabSeparated(file, 'ascii', ['code', 'effective', 'ended']).map(({ line, fields }) => {
    const [code = '', effective = '', ended = ''] = fields;
    if (!/^\d{1,2}$/.test(code))
      refuse(file, line, `the discharge status is ${quote(code)}, expected one or two digits`);
    return { code: code.padStart(2, '0'), ...period(file, line, effective, ended) };
  });
}

function period(file: SourceFile, line: number, effective: string, ended: string): Period {
  const from = requireDate(file, line, 'effective', effective);
  if (ended === '') return { from };
  const through = requireDate(file, line, 'ended', ended);
  if (through < from) refuse(file, line, `ended ${through} before ${from}, its first day`);
  return { from, through };
}
