/** What a row says of its claim, besides the codes. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { ClaimKind } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { Layout } from '../columns/layout.js';
import { isPlaceholder } from '../columns/plausible.js';
import type { ColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';
import { kindOfBill, kindOfClaimType, type RowKind } from './claim-kind.js';
import { dayIn, isSameQuarter } from './dates.js';

export interface RowFacts {
  readonly claim: ClaimKind | undefined;
  /** Governs what the claim says as a whole. */
  readonly governing: IsoDate | undefined;
  /** Governs the line that the row is. */
  readonly lineDate: IsoDate | undefined;
}

export function factsOf(row: Row, layout: Layout): RowFacts {
  const kind = kindAndColumn(row, layout)?.kind;
  const claim = kind === 'stay' ? undefined : kind;
  const serviceFrom = dayOf(row, layout, 'service-from');
  const begins = dayOf(row, layout, 'from') ?? dayOf(row, layout, 'request-date') ?? serviceFrom;
  const ends = throughOf(row, layout, kind) ?? dayOf(row, layout, 'service-through');
  const governing =
    begins === undefined && ends === undefined
      ? governingDay(kind, dayOf(row, layout, 'admission-date'), dayOf(row, layout, 'discharge-date'))
      : governingDay(kind, begins, ends);
  const isByClaim = isStay(kind) || serviceFrom === undefined;
  return {
    claim,
    governing,
    lineDate: isByClaim ? governing : governingDay(kind, serviceFrom, throughOf(row, layout, kind)),
  };
}

function throughOf(row: Row, layout: Layout, kind: RowKind | undefined): IsoDate | undefined {
  const discharge = isStay(kind) ? dayOf(row, layout, 'discharge-date') : undefined;
  return discharge ?? dayOf(row, layout, 'through');
}

/** The last day of the claim: a stay ends with the discharge. */
export function placedThrough(row: Row, layout: Layout): Placed<IsoDate> | undefined {
  const discharge = isStay(kindAndColumn(row, layout)?.kind) ? dateOf(row, layout, 'discharge-date') : undefined;
  return discharge ?? dateOf(row, layout, 'through');
}

function isStay(kind: RowKind | undefined): boolean {
  return kind === 'inpatient' || kind === 'stay';
}

/**
 * The discharge date of an inpatient stay, else the first day. Where nothing tells whether it was a stay, only a day that
 * serves for both: one without a change of the code sets behind it.
 */
function governingDay(
  kind: RowKind | undefined,
  from: IsoDate | undefined,
  through: IsoDate | undefined,
): IsoDate | undefined {
  if (isStay(kind)) return through ?? from;
  if (kind !== undefined || from === undefined || through === undefined) return from;
  return isSameQuarter(from, through) ? from : undefined;
}

/** The kind of the claim, with its place. */
export function claimOf(row: Row, layout: Layout): Placed<ClaimKind> | undefined {
  const found = kindAndColumn(row, layout);
  if (!found || found.kind === 'stay') return undefined;
  return { value: found.kind, span: row.content(found.column) };
}

function kindAndColumn(row: Row, layout: Layout): { readonly kind: RowKind; readonly column: number } | undefined {
  const [type] = layout.of('claim-type');
  const said = type === undefined ? '' : row.textOf(type);
  if (type !== undefined && !isPlaceholder(said)) {
    const kind = kindOfClaimType(said, /CD$/i.test(layout.names[type] ?? ''));
    if (kind !== 'institutional') return kind && { kind, column: type };
  }
  const [bill] = layout.of('bill-type');
  const kind = bill === undefined ? undefined : kindOfBill(row.textOf(bill));
  return kind && bill !== undefined ? { kind, column: bill } : undefined;
}

/** The day in the first column of the role that has one. */
function dayOf(row: Row, layout: Layout, role: ColumnRole): IsoDate | undefined {
  for (const column of layout.of(role)) {
    const day = rememberedDay(row.textOf(column));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The same, with its place. */
export function dateOf(row: Row, layout: Layout, role: ColumnRole): Placed<IsoDate> | undefined {
  for (const column of layout.of(role)) {
    const found = dateAt(row, column);
    if (found) return found;
  }
  return undefined;
}

export function dateAt(row: Row, column: number): Placed<IsoDate> | undefined {
  const value = rememberedDay(row.textOf(column));
  return value === undefined ? undefined : { value, span: row.content(column) };
}

/** The text of a cell; undefined where nothing or a placeholder stands. */
export function placedText(row: Row, column: number | undefined): Placed<string> | undefined {
  if (column === undefined) return undefined;
  const value = row.textOf(column);
  return isPlaceholder(value) ? undefined : { value, span: row.content(column) };
}

/** The same days come again and again. */
const days = new Map<string, IsoDate | undefined>();
const MOST_REMEMBERED = 5000;

function rememberedDay(text: string): IsoDate | undefined {
  if (text === '') return undefined;
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = dayIn(text);
  if (days.size >= MOST_REMEMBERED) days.clear();
  days.set(text, day);
  return day;
}
