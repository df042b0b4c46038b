/** On which date each code of a message must be true. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { Placed } from '../../../model/span.js';
import { isoDate } from '../../support/calendar.js';
import type { Message } from '../syntax/messages.js';
import { component, type Piece, type Segment, spanOf } from '../syntax/segment.js';

export interface MessageDates {
  readonly isInpatient: boolean;
  readonly isBilling: boolean;
  /** The last day that a charge speaks of. */
  readonly charged?: IsoDate | undefined;
  readonly admitted?: IsoDate | undefined;
  readonly discharged?: IsoDate | undefined;
  readonly recorded?: IsoDate | undefined;
  readonly sent?: IsoDate | undefined;
}

export function datesOf({ segments }: Message, isBilling: boolean): MessageDates {
  const first = (id: string) => segments.find((segment) => segment.id === id);
  const [visit, event] = [first('PV1'), first('EVN')];
  const charges = segments.flatMap((segment) => (isCharge(segment) ? (dayIn(segment, 4) ?? []) : []));
  return {
    isBilling,
    isInpatient: visit !== undefined && component(visit.field(2), 1, visit.delimiters)?.text === 'I',
    charged: charges.reduce<IsoDate | undefined>(
      (last, day) => (last === undefined || day > last ? day : last),
      undefined,
    ),
    admitted: visit && dayIn(visit, 44),
    discharged: visit && dayIn(visit, 45),
    recorded: event && dayIn(event, 2),
    sent: dayIn(segments[0], 7),
  };
}

/** Payments, credits and adjustments have days of their own, on which nothing was done. */
export function isCharge(segment: Segment): boolean {
  return segment.id === 'FT1' && (component(segment.field(6), 1, segment.delimiters)?.text ?? 'CG') === 'CG';
}

/** The governing date of a code in a segment. */
export function governingDate(segment: Segment, system: SystemId, dates: MessageDates): IsoDate | undefined {
  const { admitted, discharged, recorded, sent, charged } = dates;
  const stay = dates.isInpatient && (system === 'icd10cm' || system === 'icd10pcs') ? discharged : undefined;
  const visit = discharged ?? admitted;
  const message = recorded ?? sent;
  switch (segment.id) {
    case 'DG1':
      // A bill is judged by its dates of service; the day of a diagnosis may be years before.
      if (dates.isBilling) return stay ?? charged ?? visit ?? dayIn(segment, 5) ?? message;
      return stay ?? dayIn(segment, 5) ?? visit ?? message;
    case 'PR1':
      return stay ?? dayIn(segment, 5) ?? visit ?? message;
    case 'FT1':
      return stay ?? dayIn(segment, 4) ?? visit ?? message;
    case 'PRB':
      return dayIn(segment, 2) ?? message;
    case 'OBR':
      return dayIn(segment, 7) ?? message;
    case 'AIS':
      return dayIn(segment, 4) ?? message;
    default:
      return visit ?? charged ?? message;
  }
}

function dayIn(segment: Segment, field: number): IsoDate | undefined {
  const piece = component(segment.field(field), 1, segment.delimiters);
  return piece && dayOf(piece.text);
}

/** The day of a point in time written YYYYMMDD…; a year or a month alone is no day. */
export function dayOf(text: string): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return year === undefined ? undefined : isoDate(`${year}-${month}-${day}`);
}

export function placedDay(piece: Piece | undefined): Placed<IsoDate> | undefined {
  const value = piece && dayOf(piece.text);
  return value === undefined || piece === undefined ? undefined : { value, span: spanOf(piece) };
}
