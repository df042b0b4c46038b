/** What the HCPCS Level II readers share: the shape of a code, the coded values of the record layout, and row building. */
import type { IsoDate } from '../../src/types.js';
import type { HcpcsRow, SourceFile } from '../rows.js';
import { collapse, quote, refuse, requireDate } from './text.js';

/** A row while it is read: what the release does not carry is undefined, blank or an empty list. */
export type HcpcsDraft = { readonly [K in keyof HcpcsRow]?: HcpcsRow[K] | undefined } & {
  readonly code: string;
  readonly modifier: boolean;
  readonly title: string;
};

/** Members of a row by their kind: single texts, lists, days. Each reader says where its file keeps them. */
export type TextMember = 'shortTitle' | 'statute' | 'coverage' | 'ascGroup' | 'processingNote' | 'betos' | 'action';
export type ListMember = 'pricing' | 'coverageManual' | 'carriersManual' | 'crossReferences' | 'typesOfService';
export type DateMember = 'added' | 'actionEffective' | 'terminated';

/**
 * The row without its blank members, white space collapsed in the titles. Refuses what is no HCPCS Level II code, a row
 * without title, and a coverage or action code that the record layout does not define.
 */
export function hcpcsRow(file: SourceFile, line: number, draft: HcpcsDraft): HcpcsRow {
  requireHcpcsCode(file, line, draft.code, draft.modifier);
  const title = collapse(draft.title);
  if (title === '') refuse(file, line, `${draft.code} has no long description`);
  if (!/^[CDIMS]?$/.test(draft.coverage ?? '')) {
    refuse(file, line, `the coverage code is ${quote(draft.coverage ?? '')}, expected C, D, I, M or S`);
  }
  if (!/^[ABCDFNPRST]?$/.test(draft.action ?? '')) {
    refuse(file, line, `the action code is ${quote(draft.action ?? '')}, expected one of A B C D F N P R S T`);
  }
  const members = Object.entries({ ...draft, title, shortTitle: collapse(draft.shortTitle ?? '') });
  return Object.fromEntries(members.filter(([, value]) => !isBlank(value))) as unknown as HcpcsRow;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * CPT codes (five digits), CPT modifiers (two digits) and CDT codes (D and four digits) are licensed by others and may
 * not be in these files.
 */
function requireHcpcsCode(file: SourceFile, line: number, code: string, modifier: boolean): void {
  if (!modifier && !/^[A-CE-V]\d{4}$/.test(code)) {
    refuse(file, line, `${quote(code)} is no HCPCS Level II code (a letter but D, four digits)`);
  }
  if (modifier && !/^(?!\d\d)[0-9A-Z]{2}$/.test(code)) {
    refuse(file, line, `${quote(code)} is no HCPCS Level II modifier (two characters, not both digits)`);
  }
}

/** Refuses a code that an earlier row already had. */
export function requireNew(file: SourceFile, line: number, seen: Set<string>, code: string): void {
  if (seen.has(code)) refuse(file, line, `code ${code} comes twice`);
  seen.add(code);
}

/** Applies `read` to every place of a table of members. */
export function readMembers<K extends string, Place, Value>(
  table: Readonly<Record<K, Place>>,
  read: (place: Place) => Value,
): Record<K, Value> {
  const entries = Object.entries<Place>(table).map(([member, place]) => [member, read(place)]);
  return Object.fromEntries(entries) as Record<K, Value>;
}

/** Consecutive fields of `width` characters, trimmed, without the blank ones. */
export function slices(text: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += width) found.push(text.slice(at, at + width).trim());
  return found.filter((slice) => slice !== '');
}

/** The day of a `YYYYMMDD` field, or undefined when it is blank. */
export function optionalDate(file: SourceFile, line: number, field: string, text: string): IsoDate | undefined {
  return text === '' ? undefined : requireDate(file, line, field, text);
}
